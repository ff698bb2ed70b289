"""Values of an async iterator are not awaited without a mapper; what a mapper gives is."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, from_async


def program() -> None:
    p = Promise.resolve("inside")

    class Iterator:
        left = 1

        def __aiter__(self):
            return self

        def next(self, value=None):
            self.left -= 1
            return IteratorResult(p, self.left < 0)

    from_async(Iterator()).then(lambda values: log("same", values[0] is p))
    from_async(Iterator(), lambda value, index: value).then(lambda values: log("mapped", *values))
    ticks(5)
