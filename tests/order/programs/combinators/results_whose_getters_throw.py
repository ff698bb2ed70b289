"""An iterator result whose done or value throws rejects the combinator; nothing is closed."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown


class ThrowsInDone:
    value = 1

    @property
    def done(self):
        raise Thrown("done")


class ThrowsInValue:
    done = False

    @property
    def value(self):
        raise Thrown("value")


class Iterator:
    def __init__(self, result):
        self.result = result

    def __iter__(self):
        return self

    def next(self):
        return self.result

    def return_(self):
        log("never")
        return IteratorResult(None, True)


def program() -> None:
    for result in (ThrowsInDone(), ThrowsInValue()):
        Promise.all(Iterator(result)).catch(lambda reason: log("all", reason))
        Promise.race(Iterator(result)).catch(lambda reason: log("race", reason))
    ticks(2)
