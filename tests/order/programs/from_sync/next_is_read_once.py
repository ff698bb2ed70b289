"""The wrapper reads the sync iterator's next once, before the first call."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_function, for_await


def program() -> None:
    left = 2

    class Iterator:
        def __iter__(self):
            log("iterator")
            return self

        @property
        def next(self):
            log("getting next")
            return step

    def step(value=None):
        nonlocal left
        left -= 1
        return IteratorResult("plain", left < 0)

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("value", value)

    loop().then(lambda _: log("ends"))
    ticks(8)
