"""Finally waits for a promise that its handler returns, and drops what it is fulfilled with."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    settled = Promise.resolve("dropped")
    Promise.resolve("settled").finally_(lambda: settled).then(log)
    functions = Promise.with_resolvers()
    pending = functions.promise
    Promise.resolve("pending").finally_(lambda: pending).then(log)
    Promise.reject("reason").finally_(lambda: pending).catch(log)
    Promise.resolve().then(lambda _: None).then(lambda _: None).then(
        lambda _: functions.resolve("dropped")
    )
    ticks(8)
