"""Leaving after the first value of an async generator costs the turns of its return(): five
in all.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        yield 1
        yield 2

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                log("value", value)
                break
        log("after")

    loop().then(lambda _: log("ends"))
    ticks(7)
