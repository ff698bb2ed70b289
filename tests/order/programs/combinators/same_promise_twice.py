"""One promise given twice counts as two elements."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    functions = Promise.with_resolvers()
    promise = functions.promise
    Promise.all([promise, promise]).then(lambda values: log("all", values))
    Promise.all_settled([promise, promise]).then(lambda all_: log("allSettled", len(all_)))
    promise.then(lambda _: log("its own handler"))
    functions.resolve("value")
    ticks(3)
