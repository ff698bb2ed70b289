"""The loop's item is on its way before the request behind it is answered with the body's
end.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator


def program() -> None:
    @async_generator
    async def only():
        yield "item"

    generator = only()

    @async_function
    async def loop():
        async for value in generator:
            log("loop", value)
        log("after")

    loop().then(lambda _: log("ends"))
    generator.next().then(lambda result: log("next", result.value, result.done))
    ticks(6)
