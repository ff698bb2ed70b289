"""An object that can be iterated both ways is iterated asynchronously, with no wrapper and
its turn.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_function, for_await


def program() -> None:
    left = 1

    class Both:
        def __iter__(self):
            log("not called")
            return iter([])

        def __aiter__(self):
            return self

        def next(self, value=None):
            nonlocal left
            left -= 1
            return IteratorResult("async", left < 0)

    @async_function
    async def loop():
        async with for_await(Both()) as values:
            async for value in values:
                log("value", value)

    loop().then(lambda _: log("ends"))
    ticks(4)
