"""An error in closing after a mapper has thrown is dropped: what the mapper threw comes out."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown, from_async


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            log("return")
            return Promise.reject("close failed")

    def mapper(value, index):
        raise Thrown("bad")

    from_async(Iterator(), mapper).then(None, lambda e: log("rejected", e))
    ticks(6)
