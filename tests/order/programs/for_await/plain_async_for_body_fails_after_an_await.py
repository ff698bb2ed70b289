"""What the body throws after an await reaches the loop one turn later."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown, async_function, async_generator


def program() -> None:
    @async_generator
    async def failing():
        yield 1
        await Promise.resolve()
        log("body throws")
        raise Thrown("bad")

    @async_function
    async def loop():
        try:
            async for value in failing():
                log("loop", value)
        except Exception as error:
            log("caught", reason_of(error))

    loop().then(lambda _: log("ends"))
    ticks(7)
