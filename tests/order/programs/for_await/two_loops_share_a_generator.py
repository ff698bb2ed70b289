"""Two loops over one generator take its values by turns; when one breaks, the other finds it
completed.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator, for_await


def program() -> None:
    @async_generator
    async def numbers():
        try:
            for i in range(1, 6):
                yield i
        finally:
            log("finally")

    g = numbers()

    @async_function
    async def loop(name, last):
        async with for_await(g) as values:
            async for value in values:
                log(name, value)
                if value >= last:
                    break
        log(name, "after")

    loop("a", 9)
    loop("b", 4)
    ticks(12)
