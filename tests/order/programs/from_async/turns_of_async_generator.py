"""Array.fromAsync of an async generator takes two turns for each yield and one for its end."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator, from_async


def program() -> None:
    @async_generator
    async def numbers():
        yield 1
        log("past one")
        yield Promise.resolve(2)
        log("past two")

    from_async(numbers()).then(lambda values: log("values", *values))
    ticks(8)
