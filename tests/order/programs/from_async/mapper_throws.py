"""A mapper that throws closes the iterator, and the close is awaited before the rejection."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator, from_async


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
        finally:
            log("finally")
            await Promise.resolve(None)
            log("finally ends")

    def mapper(value, index):
        log("mapping", value)
        raise Thrown("bad")

    from_async(numbers(), mapper).then(None, lambda e: log("rejected", e))
    ticks(8)
