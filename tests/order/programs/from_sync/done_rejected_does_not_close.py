"""A rejected value that comes with done true rejects and does not close the iterator."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_function, for_await


def program() -> None:
    class Iterator:
        def __iter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(Promise.reject("no"), True)

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("not reached", value)

    loop().catch(lambda e: log("rejected", e))
    ticks(5)
