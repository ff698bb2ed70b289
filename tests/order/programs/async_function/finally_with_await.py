"""An await in finally holds the completion back until the block is over."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_function


def program() -> None:
    @async_function
    async def returns():
        try:
            return "returned"
        finally:
            log("cleaning")
            await Promise.resolve()
            log("cleaned")

    @async_function
    async def throws():
        try:
            raise Thrown("thrown")
        finally:
            await Promise.resolve()
            await Promise.resolve()
            log("cleaned after throw")

    returns().then(log)
    throws().catch(log)
    ticks(4)
