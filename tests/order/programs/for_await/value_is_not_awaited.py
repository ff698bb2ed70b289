"""A promise that a custom async iterator gives as value reaches the body as the promise itself."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_function, for_await


def program() -> None:
    p = Promise.resolve("inside")
    left = 1

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            nonlocal left
            left -= 1
            return IteratorResult(p, left < 0)

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("same", value is p)

    loop().then(lambda _: log("ends"))
    ticks(4)
