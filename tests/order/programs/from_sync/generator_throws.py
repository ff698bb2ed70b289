"""An error inside a sync generator rejects the promise of its wrapper, so the loop sees it
one turn later.
"""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_function, for_await


def program() -> None:
    def numbers():
        yield 1
        raise Thrown("bad")

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                log("value", value)

    loop().catch(lambda e: log("rejected", e))
    ticks(6)
