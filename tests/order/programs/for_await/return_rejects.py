"""A return() that rejects makes a break throw that reason."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_function, for_await


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            return Promise.reject("close failed")

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("value", value)
                break
        log("not reached")

    loop().catch(lambda e: log("rejected", e))
    ticks(5)
