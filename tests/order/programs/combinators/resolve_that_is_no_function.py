"""A constructor whose resolve is no function rejects before the iterable is opened."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    resolve = "no function"


class Iterable:
    def __iter__(self):
        log("never")
        return iter(())


def program() -> None:
    Sub.all(Iterable()).catch(lambda error: log("all", type(error).__name__))
    Sub.race(Iterable()).catch(lambda error: log("race", type(error).__name__))
    ticks(2)
