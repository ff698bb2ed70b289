"""A break waits for the generator's finally, with what that awaits, before the loop is left."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
        finally:
            log("finally")
            await Promise.resolve(None)
            log("finally ends")

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                log("value", value)
                break
        log("after")

    loop().then(lambda _: log("ends"))
    ticks(8)
