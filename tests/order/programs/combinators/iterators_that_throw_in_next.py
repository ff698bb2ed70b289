"""An iterator that throws in next rejects the combinator and is not closed."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown


class Throwing:
    def __init__(self, name):
        self.name = name
        self.count = 0

    def __iter__(self):
        return self

    def next(self):
        self.count += 1
        if self.count == 2:
            raise Thrown(self.name)
        return IteratorResult("value", False)

    def return_(self):
        log("never")
        return IteratorResult(None, True)


def program() -> None:
    for name, combine in (
        ("all", Promise.all),
        ("allSettled", Promise.all_settled),
        ("any", Promise.any),
        ("race", Promise.race),
    ):
        combine(Throwing(name)).then(
            lambda value, name=name: log(name, "fulfilled", value),
            lambda reason: log("rejected", reason),
        )
    ticks(3)
