"""A throw after an await rejects the promise in that turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_function


def program() -> None:
    @async_function
    async def work():
        await Promise.resolve()
        log("about to throw")
        raise Thrown("thrown")

    work().catch(lambda reason: log("caught", reason))
    work().finally_(lambda: log("finally")).catch(lambda reason: log("after finally", reason))
    ticks(6)
