"""A next() that rejects ends it with that reason and closes nothing."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, from_async


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return Promise.reject("no")

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    from_async(Iterator()).then(None, lambda e: log("rejected", e))
    ticks(4)
