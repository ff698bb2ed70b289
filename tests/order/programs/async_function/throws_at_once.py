"""A throw before any await rejects the promise and never reaches the caller."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_function


def program() -> None:
    @async_function
    async def work():
        log("body")
        raise Thrown("thrown")

    try:
        work().catch(lambda reason: log("caught", reason))
        log("the caller goes on")
    except Exception:
        log("never")
    ticks(2)
