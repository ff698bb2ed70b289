"""A loop over a generator is served after the requests made before it, and before later
ones.
"""

from functools import partial

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        for number in range(1, 6):
            log("body", number)
            yield number
        log("body ends")

    def show(name, result):
        log(name, result.value, result.done)

    generator = numbers()
    generator.next().then(partial(show, "first"))
    generator.next().then(partial(show, "second"))

    @async_function
    async def loop():
        async for value in generator:
            log("loop", value)
        log("after")

    loop().then(lambda _: log("ends"))
    generator.next().then(partial(show, "third"))
    ticks(16)
