"""Two promises that adopt each other stay pending, and nothing else is held up."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    first, second = Promise.with_resolvers(), Promise.with_resolvers()
    first.resolve(second.promise)
    second.resolve(first.promise)
    first.promise.then(lambda _: log("never"), lambda _: log("never"))
    second.promise.then(lambda _: log("never"), lambda _: log("never"))
    set_timeout(lambda: log("timer"), 5)
    ticks(4)
