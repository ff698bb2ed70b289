"""The next value is asked for only when the body, with its awaits, has run to its end."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        for i in (1, 2):
            log("making", i)
            yield i

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                log("begin", value)
                await Promise.resolve(None)
                log("end", value)

    loop().then(lambda _: log("ends"))
    ticks(10)
