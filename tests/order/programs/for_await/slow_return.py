"""A break waits for a slow return(), which is called with no argument."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_function, for_await


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, *args):
            log("next", len(args))
            return IteratorResult(1, False)

        def return_(self, *args):
            log("return", len(args))
            return turns(3).then(lambda _: IteratorResult(None, True))

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("value", value)
                break
        log("after")

    loop()
    ticks(8)
