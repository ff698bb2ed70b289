"""An error in closing for a rejected value is dropped: the reason of the value comes out."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown, async_function, for_await


def program() -> None:
    class Iterator:
        def __iter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(Promise.reject("no"), False)

        def return_(self, value=None):
            log("return")
            raise Thrown("close failed")

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("not reached", value)

    loop().catch(lambda e: log("rejected", e))
    ticks(5)
