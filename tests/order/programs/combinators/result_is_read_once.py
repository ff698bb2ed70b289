"""Each result of the iterator has its done read once, and its value once unless it is done."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Result:
    def __init__(self, count):
        self.count = count

    @property
    def done(self):
        log("done", self.count)
        return self.count > 2

    @property
    def value(self):
        log("value", self.count)
        return self.count


class Iterable:
    count = 0

    def __iter__(self):
        return self

    def next(self):
        self.count += 1
        return Result(self.count)


def program() -> None:
    Promise.all(Iterable()).then(log)
    ticks(3)
