"""A body that ends without an await settles its next() in the first turn."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def empty():
        return
        yield

    empty().next().then(lambda r: log("next", r.value, r.done))
    ticks(3)
