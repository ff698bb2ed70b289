"""A continue asks for the next value like the end of the body; it closes nothing."""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
            yield 2
            yield 3
        finally:
            log("finally")

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                if value == 2:
                    continue
                log("value", value)

    loop().then(lambda _: log("ends"))
    ticks(10)
