"""A combinator asks for the iterator once and reads its next once; return is not read at the
end.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise


class Counting:
    count = 0

    @property
    def next(self):
        log("next is read")
        return self.step

    @property
    def return_(self):
        log("never")

    def step(self):
        self.count += 1
        log("next is called", self.count)
        return IteratorResult(self.count, self.count > 2)


class Iterable:
    def __iter__(self):
        log("opened")
        return Counting()


def program() -> None:
    Promise.all(Iterable()).then(lambda values: log("all", values))
    log("script")
    ticks(3)
