"""A rejected await in the body closes the iterator just as an error there does."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
        finally:
            log("closing")

    @async_function
    async def loop():
        try:
            async with for_await(numbers()) as values:
                async for value in values:
                    log("value", value)
                    await Promise.reject("bad")
        except Thrown as error:
            log("caught", error.value)

    loop().then(lambda _: log("ends"))
    ticks(8)
