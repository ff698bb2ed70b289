"""An async function that returns its own promise is rejected with a TypeError."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work():
        await Promise.resolve()
        return own

    own = work()
    own.catch(lambda error: log(type(error).__name__))
    ticks(3)
