"""An error in the body waits for the iterator to close and then goes on."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_function, async_generator, for_await


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
                raise Thrown("bad")

    loop().catch(lambda e: log("rejected", e))
    ticks(7)
