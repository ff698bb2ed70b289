"""all is rejected by the first rejection in time, without waiting for the others."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    slow = Promise.with_resolvers()
    Promise.all([slow.promise, Promise.reject("first"), Promise.reject("second")]).then(
        lambda _: log("never"), lambda reason: log("all", reason)
    )
    slow.promise.then(lambda _: log("slow is over"))
    set_timeout(slow.resolve, 5, None)
    ticks(3)
