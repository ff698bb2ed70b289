"""An error in the body wins over a return() that rejects, which is awaited all the same."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown, async_function, for_await


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        @async_function
        async def return_(self, value=None):
            await turns(1)
            log("closing")
            raise Thrown("close failed")

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("value", value)
                raise Thrown("bad")

    loop().catch(lambda e: log("rejected", e))
    ticks(7)
