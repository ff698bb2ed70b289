"""A value whose constructor getter throws, with done true, rejects without closing."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown, async_function, for_await


def program() -> None:
    class Broken(Promise):
        @property
        def constructor(self):
            raise Thrown("getter")

    class Iterator:
        def __iter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(Broken(lambda resolve, reject: resolve(1)), True)

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for value in values:
                log("not reached", value)

    loop().catch(lambda e: log("rejected", e))
    ticks(4)
