"""Each await before the first yield adds one turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        log("got", await Promise.resolve("a"))
        log("got", await Promise.resolve("b"))
        yield "c"

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(6)
