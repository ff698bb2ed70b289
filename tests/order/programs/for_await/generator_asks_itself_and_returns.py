"""A generator that asks itself and returns at once answers itself before the loop that began it."""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await


def program() -> None:
    generator = None

    @async_generator
    async def generate():
        generator.next().then(lambda result: log("asked inside", result.done))
        return
        yield

    @async_function
    async def loop():
        nonlocal generator
        generator = generate()
        async with for_await(generator) as values:
            async for value in values:
                log("never", value)
        log("after the loop")

    ticks(6)
    loop().then(lambda _: log("loop is over"))
