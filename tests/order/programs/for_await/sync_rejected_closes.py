"""A rejected promise from a sync iterable ends the loop and closes the sync iterator, in
that order of turns.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, for_await


def program() -> None:
    def numbers():
        try:
            yield 1
            yield Promise.reject("no")
            log("not reached")
        finally:
            log("finally")

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                log("value", value)

    loop().catch(lambda e: log("rejected", e))
    ticks(7)
