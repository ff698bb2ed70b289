"""An async generator under a plain loop to its end gives the turns of `for await`: nothing
is left to close.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            log("finally")

    @async_function
    async def loop():
        async for value in numbers():
            log("value", value)
        log("after")

    loop().then(lambda _: log("ends"))
    ticks(8)
