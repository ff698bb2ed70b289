"""A sync iterator whose next is no function fails when it is asked: a rejection, which is
awaited.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await, yield_star


class Bad:
    next = 1

    def __iter__(self):
        return self


def program() -> None:
    @async_function
    async def loop():
        try:
            async with for_await(Bad()) as values:
                async for value in values:
                    log("never", value)
        except TypeError as error:
            log("for await", type(error).__name__)

    @async_generator
    async def outer():
        yield yield_star(Bad())

    loop()
    outer().next().catch(lambda error: log("yield*", type(error).__name__))
    ticks(5)
