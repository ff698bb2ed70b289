"""all gives the values in the order of the elements, whatever the order of settling."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    first, second = Promise.with_resolvers(), Promise.with_resolvers()

    def settle_second(_):
        log("second")
        second.resolve("b")

    def settle_first(_):
        log("first")
        first.resolve("a")

    Promise.all([first.promise, "plain", second.promise]).then(log)
    Promise.resolve().then(settle_second).then(lambda _: None).then(settle_first)
    ticks(6)
