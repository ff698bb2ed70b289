"""A break out of a loop over a sync generator closes it at once; the answer of that takes
two turns.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, for_await


def program() -> None:
    def numbers():
        try:
            yield 1
            yield 2
        finally:
            log("finally")

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                log("value", value)
                break
        log("after")

    loop().then(lambda _: log("ends"))
    ticks(7)
