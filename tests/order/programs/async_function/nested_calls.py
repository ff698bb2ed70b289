"""Through nested async calls a value climbs one level per turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def level(depth):
        if depth == 0:
            await Promise.resolve()
            return "from below"
        value = await level(depth - 1)
        log("level", depth, value)
        return value

    level(4).then(lambda value: log("script", value))
    ticks(7)
