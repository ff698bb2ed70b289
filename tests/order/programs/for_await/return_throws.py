"""A return() that throws makes a break throw with no turn between."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Thrown, async_function, for_await


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            raise Thrown("close failed")

    @async_function
    async def loop():
        try:
            async with for_await(Iterator()) as values:
                async for value in values:
                    log("value", value)
                    break
        except Thrown as error:
            log("caught", error.value)

    loop().then(lambda _: log("ends"))
    ticks(4)
