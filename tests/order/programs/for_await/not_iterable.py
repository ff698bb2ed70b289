"""A loop over something that cannot be iterated throws a TypeError with no turn between."""

from tests.order.prelude import log, ticks
from thenloop import async_function, for_await


def program() -> None:
    @async_function
    async def loop():
        try:
            async with for_await(1) as values:
                async for value in values:
                    log("not reached", value)
        except Exception as error:
            log("caught", type(error).__name__)

    loop().then(lambda _: log("ends"))
    ticks(2)
