"""An await in a catch block keeps the block open; a rethrow leaves it in that turn."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown, async_function


def program() -> None:
    @async_function
    async def work():
        try:
            await Promise.reject("first")
        except Exception as error:
            log("caught", reason_of(error))
            await Promise.resolve()
            log("handled", reason_of(error))
            raise Thrown("second")
        finally:
            log("finally")

    work().catch(lambda reason: log("outside", reason))
    ticks(4)
