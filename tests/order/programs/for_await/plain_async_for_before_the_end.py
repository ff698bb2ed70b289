"""Requests made before a loop goes on are served first, and may leave it nothing but the end."""

from functools import partial

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        yield 1
        yield 2
        log("body ends")

    def show(name, result):
        log(name, result.value, result.done)

    generator = numbers()

    @async_function
    async def loop():
        async for value in generator:
            log("loop", value)
            generator.next().then(partial(show, "inside"))
        log("after")

    loop().then(lambda _: log("ends"))
    generator.next().then(partial(show, "second"))
    generator.next().then(partial(show, "third"))
    ticks(10)
