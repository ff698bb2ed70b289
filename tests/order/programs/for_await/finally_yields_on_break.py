"""A generator whose finally yields answers the break's return() with that; the loop is left,
the generator not.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
        finally:
            yield "cleanup"
            log("resumed")

    g = numbers()

    @async_function
    async def loop():
        async with for_await(g) as values:
            async for value in values:
                log("value", value)
                break
        log("after")
        r = await g.next()
        log("next", r.value, r.done)

    loop()
    ticks(9)
