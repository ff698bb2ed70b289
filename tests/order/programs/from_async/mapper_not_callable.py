"""A mapper that cannot be called rejects with a TypeError before anything is read."""

from tests.order.prelude import log, ticks
from thenloop import from_async


def program() -> None:
    class Iterable:
        def __aiter__(self):
            log("not called")

    from_async(Iterable(), "text").then(None, lambda e: log("rejected", type(e).__name__))
    log("returned")
    ticks(2)
