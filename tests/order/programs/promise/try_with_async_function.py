"""Promise.try of an async function costs nothing more than calling it, by the text of 2026."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work():
        log("body")
        return "value"

    Promise.try_(work).then(lambda value: log("tried", value))
    work().then(lambda value: log("called", value))
    ticks(4)
