"""A generator that asks itself and throws at once answers itself before the loop that began it."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_function, async_generator, for_await


def program() -> None:
    generator = None

    @async_generator
    async def generate():
        generator.next().then(lambda result: log("asked inside", result.done))
        raise Thrown("reason")
        yield

    @async_function
    async def loop():
        nonlocal generator
        generator = generate()
        async with for_await(generator) as values:
            async for value in values:
                log("never", value)

    ticks(6)
    loop().catch(lambda reason: log("caught", reason))
