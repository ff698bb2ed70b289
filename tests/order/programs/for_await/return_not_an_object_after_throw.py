"""An error in the body wins over a return() that gives no object, which is awaited all the same."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Thrown, async_function, for_await


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            log("return")
            return "text"

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("value", value)
                raise Thrown("bad")

    loop().catch(lambda e: log("rejected", e))
    ticks(5)
