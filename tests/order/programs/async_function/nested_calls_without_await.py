"""Through nested calls that return the inner promise a value needs three turns per level."""

from tests.order.prelude import log, ticks
from thenloop import async_function


def program() -> None:
    @async_function
    async def level(depth):
        return "from below" if depth == 0 else level(depth - 1)

    level(3).then(lambda value: log("three levels", value))
    level(1).then(lambda value: log("one level", value))
    ticks(10)
