"""An async function runs at once up to its first await; the caller goes on from there."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work():
        log("body starts")
        await Promise.resolve()
        log("body goes on")

    log("before")
    work().then(lambda _: log("done"))
    log("after")
    ticks(3)
