"""A sync next() that throws rejects after one turn instead of throwing, and nothing is closed."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Thrown, async_function, for_await


def program() -> None:
    class Iterator:
        def __iter__(self):
            return self

        def next(self, value=None):
            log("next")
            raise Thrown("no")

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("not reached", value)

    loop().catch(lambda e: log("rejected", e))
    ticks(4)
