"""Yielding a settled promise takes the same two turns as a plain value, and the consumer
gets what is in it.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        yield Promise.resolve(1)

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(4)
