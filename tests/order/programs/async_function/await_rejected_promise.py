"""A rejection awaited is thrown at the await in the next turn, and counts as handled."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, async_function


def program() -> None:
    rejected = Promise.reject("reason")

    @async_function
    async def catches(name):
        try:
            await rejected
            log("never")
        except Exception as error:
            log(name, reason_of(error))
        await Promise.resolve()
        log(name, "goes on")

    catches("first")
    catches("second")
    ticks(3)
