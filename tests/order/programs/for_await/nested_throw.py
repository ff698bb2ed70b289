"""An error in the inner of two loops closes the inner iterator, then the outer, each awaited."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers(name):
        try:
            yield name
        finally:
            log(name, "closes")
            await Promise.resolve(None)
            log(name, "closed")

    @async_function
    async def loop():
        async with for_await(numbers("a")) as outer:
            async for a in outer:
                async with for_await(numbers("b")) as inner:
                    async for b in inner:
                        log(a, b)
                        raise Thrown("bad")

    loop().catch(lambda e: log("rejected", e))
    ticks(14)
