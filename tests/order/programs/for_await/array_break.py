"""Leaving a loop over an array costs two turns too: its iterator has no return(), the
wrapper round it does.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, for_await


def program() -> None:
    @async_function
    async def loop():
        async with for_await([1, 2]) as values:
            async for value in values:
                log("value", value)
                break
        log("after")

    loop().then(lambda _: log("ends"))
    ticks(6)
