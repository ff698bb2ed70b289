"""The first next() of a generator that yields a plain value settles in the second turn."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def numbers():
        yield 1

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(4)
