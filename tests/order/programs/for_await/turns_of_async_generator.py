"""A loop over an async generator with one yield ends in the fourth turn; three yields take
four more.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers(n):
        for i in range(1, n + 1):
            yield i

    @async_function
    async def loop(name, iterable):
        async with for_await(iterable) as values:
            async for value in values:
                log(name, value)

    loop("one", numbers(1)).then(lambda _: log("one ends"))
    loop("three", numbers(3)).then(lambda _: log("three ends"))
    ticks(9)
