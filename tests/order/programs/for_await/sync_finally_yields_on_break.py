"""A sync generator whose finally yields has answered the break's return() with that: the
loop is left all the same.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, for_await


def program() -> None:
    def numbers():
        try:
            yield 1
        finally:
            log("finally")
            yield "cleanup"
            log("not reached")

    @async_function
    async def loop():
        async with for_await(numbers()) as values:
            async for value in values:
                log("value", value)
                break
        log("after")

    loop().then(lambda _: log("ends"))
    ticks(7)
