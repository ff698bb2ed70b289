"""A break whose return() gives no object throws a TypeError after awaiting it."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_function, for_await


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
        try:
            async with for_await(Iterator()) as values:
                async for value in values:
                    log("value", value)
                    break
        except Exception as error:
            log("caught", type(error).__name__)

    loop().then(lambda _: log("ends"))
    ticks(5)
