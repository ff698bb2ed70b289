"""A rejected value closes the sync iterator, with no argument, in the turn of the rejection;
the loop sees it one later.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_function, for_await


def program() -> None:
    class Iterator:
        def __iter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(Promise.reject("no"), False)

        def return_(self, *args):
            log("return", len(args))
            return IteratorResult()

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("not reached", value)

    loop().catch(lambda e: log("rejected", e))
    ticks(5)
