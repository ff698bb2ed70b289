"""A request that the body makes of its own generator is answered between the loop's items."""

from tests.order.prelude import log
from thenloop import async_function, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        for number in range(1, 6):
            log("body", number)
            if number == 2:
                generator.next().then(lambda result: log("own", result.value, result.done))
            yield number

    @async_function
    async def loop():
        async for value in generator:
            log("loop", value)
        log("after")

    generator = numbers()
    loop().then(lambda _: log("ends"))
