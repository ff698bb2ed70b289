"""An object whose Symbol.asyncIterator is null is iterated by its Symbol.iterator."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, for_await


class Iterable:
    __aiter__ = None

    def __iter__(self):
        log("sync")
        return iter([Promise.resolve("a"), "b"])


def program() -> None:
    @async_function
    async def main():
        async with for_await(Iterable()) as values:
            async for value in values:
                log(value)

    main().then(lambda _: log("end"))
    ticks(9)
