"""A result whose `done` or `value` throws ends the loop with that error, and nothing is closed."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Thrown, async_function, for_await


def program() -> None:
    class Iterator:
        def __init__(self, result):
            self.result = result

        def __aiter__(self):
            return self

        def next(self, value=None):
            return self.result

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    class BadDone:
        @property
        def done(self):
            raise Thrown("done")

    class BadValue:
        done = False

        @property
        def value(self):
            raise Thrown("value")

    @async_function
    async def loop(result):
        async with for_await(Iterator(result)) as values:
            async for value in values:
                log("not reached", value)

    loop(BadDone()).catch(lambda e: log("rejected", e))
    loop(BadValue()).catch(lambda e: log("rejected", e))
    ticks(4)
