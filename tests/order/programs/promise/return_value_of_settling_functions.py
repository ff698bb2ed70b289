"""The settling functions return nothing and run no handler before they return."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    functions = Promise.with_resolvers()
    functions.promise.then(lambda _: log("handler"))
    log("first", functions.resolve("value"))
    log("second", functions.resolve("again"))
    log("third", functions.reject("too late"))
    ticks(2)
