"""When the constructor's resolve throws for an element, the iterator is closed, then it rejects."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown


class Sub(Promise):
    @classmethod
    def resolve(cls, value=None):
        log("resolve", value)
        if value == 2:
            raise Thrown("from resolve")
        return super().resolve(value)


class Counting:
    def __init__(self, name):
        self.name = name
        self.count = 0

    def __iter__(self):
        return self

    def next(self):
        self.count += 1
        return IteratorResult(self.count, False)

    def return_(self):
        log(self.name, "closed")
        return IteratorResult(None, True)


def program() -> None:
    Sub.all(Counting("all")).catch(lambda reason: log("all", reason))
    Sub.race(Counting("race")).then(
        lambda value: log("race", value), lambda reason: log("race", reason)
    )
    ticks(3)
