"""An async function without await is settled when its call returns."""

from tests.order.prelude import log, ticks
from thenloop import async_function


def program() -> None:
    @async_function
    async def work():
        log("body")
        return "value"

    @async_function
    async def nothing():
        pass

    work().then(log)
    nothing().then(log)
    ticks(2)
    log("script")
