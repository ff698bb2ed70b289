"""Several promises that adopted the same one settle together, in the order of adoption."""

from tests.order.prelude import log, ticks
from thenloop import Promise, queue_microtask


def program() -> None:
    functions = Promise.with_resolvers()
    inner = functions.promise
    for name in ("a", "b", "c"):
        Promise(lambda resolve, reject: resolve(inner)).then(
            lambda value, name=name: log(name, value)
        )
    inner.then(lambda value: log("inner", value))
    queue_microtask(lambda: queue_microtask(lambda: functions.resolve("value")))
    ticks(5)
