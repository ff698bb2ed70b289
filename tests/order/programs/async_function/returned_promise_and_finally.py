"""A returned promise is adopted after finally has run, and its rejection passes finally by."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work():
        try:
            return Promise.reject("reason")
        except Exception:
            log("never")
        finally:
            log("finally")
            await Promise.resolve()
            log("finally is over")

    work().catch(lambda reason: log("outside", reason))
    ticks(6)
