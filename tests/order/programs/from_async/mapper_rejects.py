"""A mapper whose promise rejects closes the iterator, with no argument, and the close is
awaited.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, from_async


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, *args):
            log("return", len(args))
            return IteratorResult()

    from_async(Iterator(), lambda value, index: Promise.reject("bad")).then(
        None, lambda e: log("rejected", e)
    )
    ticks(6)
