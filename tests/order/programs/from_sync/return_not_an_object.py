"""A sync return() that gives no object makes a break throw a TypeError; one that throws, its
own error.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_function, for_await


def program() -> None:
    class Iterator:
        def __init__(self, close):
            self.close = close

        def __iter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            return self.close()

    @async_function
    async def loop(close):
        async with for_await(Iterator(close)) as values:
            async for _ in values:
                break

    def fail():
        raise ValueError("close failed")

    loop(lambda: "text").catch(lambda e: log("first", type(e).__name__))
    loop(fail).catch(lambda e: log("second", str(e)))
    ticks(5)
