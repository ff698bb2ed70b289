"""What return() gives is awaited: a thenable costs its own job."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_function, for_await


def program() -> None:
    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve(IteratorResult())

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            return Thenable()

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("value", value)
                break
        log("after")

    loop()
    ticks(5)
