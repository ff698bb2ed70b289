"""Array.fromAsync asks for the first value before it returns."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, from_async


def program() -> None:
    class Iterator:
        def __aiter__(self):
            log("asyncIterator")
            return self

        def next(self, *args):
            log("next", len(args))
            return IteratorResult(None, True)

    log("before")
    from_async(Iterator()).then(lambda values: log("values", len(values)))
    log("after")
    ticks(3)
