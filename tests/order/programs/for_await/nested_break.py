"""A break of the inner of two loops closes the inner iterator alone; the outer goes on."""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers(name, n):
        try:
            for i in range(1, n + 1):
                yield f"{name}{i}"
        finally:
            log(name, "closes")

    @async_function
    async def loop():
        async with for_await(numbers("a", 2)) as outer:
            async for a in outer:
                async with for_await(numbers("b", 2)) as inner:
                    async for b in inner:
                        log(a, b)
                        break

    loop().then(lambda _: log("ends"))
    ticks(16)
