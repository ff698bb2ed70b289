"""When an element's then throws, or is missing, the iterator is closed and the combinator
rejects.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown


class Sub(Promise):
    @classmethod
    def resolve(cls, value=None):
        return value


class ThrowsInThen:
    def then(self, resolve, reject):
        raise Thrown("from then")


class ThrowsInGetter:
    @property
    def then(self):
        raise Thrown("from getter")


class Endless:
    def __init__(self, element):
        self.element = element

    def __iter__(self):
        return self

    def next(self):
        return IteratorResult(self.element, False)

    def return_(self):
        log("closed")
        return IteratorResult(None, True)


def program() -> None:
    Sub.all(Endless(ThrowsInThen())).catch(lambda reason: log("all", reason))
    Sub.all_settled(Endless(ThrowsInGetter())).catch(lambda reason: log("allSettled", reason))
    Sub.race(Endless("no then at all")).catch(lambda error: log("race", type(error).__name__))
    ticks(2)
