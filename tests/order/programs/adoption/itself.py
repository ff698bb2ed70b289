"""A promise resolved with itself is rejected with a TypeError at once."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    functions = Promise.with_resolvers()
    promise = functions.promise
    promise.then(lambda _: log("never"), lambda error: log("own resolve", type(error).__name__))
    functions.resolve(promise)
    functions.resolve("too late")
    chained = Promise.resolve().then(lambda _: chained)
    chained.catch(lambda error: log("own handler", type(error).__name__))
    ticks(4)
