"""A return from inside the loop waits for the iterator to close before the function's
promise settles.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
        finally:
            log("closing")

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                log("value", value)
                return "found"

    loop().then(lambda v: log("ends", v))
    ticks(7)
