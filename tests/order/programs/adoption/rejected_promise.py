"""A promise that adopted a rejected one is rejected two turns later, with the same reason."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    inner = Promise.reject("reason")
    Promise(lambda resolve, reject: resolve(inner)).then(
        lambda _: log("never"), lambda reason: log("outer", reason)
    )
    inner.catch(lambda reason: log("inner", reason))
    ticks(5)
