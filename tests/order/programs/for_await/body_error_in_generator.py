"""An error that a generator throws by itself ends the loop; there is nothing left to close."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
            raise Thrown("bad")
        finally:
            log("finally")

    @async_function
    async def loop():
        try:
            async with for_await(numbers()) as values:
                async for value in values:
                    log("value", value)
        except Thrown as error:
            log("caught", error.value)

    loop().then(lambda _: log("ends"))
    ticks(6)
