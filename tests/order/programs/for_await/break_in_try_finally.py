"""A break inside try runs the body's own finally, with its await, before the iterator is closed."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
        finally:
            log("closing")

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                try:
                    log("value", value)
                    break
                finally:
                    log("body finally")
                    await Promise.resolve(None)
                    log("body finally ends")
        log("after")

    loop().then(lambda _: log("ends"))
    ticks(8)
