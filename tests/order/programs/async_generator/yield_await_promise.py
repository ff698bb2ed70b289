"""`yield await p` awaits twice: once for the await and once for the yield."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        yield await Promise.resolve(1)
        yield await Promise.resolve(2)

    g = numbers()
    g.next().then(lambda r: log("first", r.value, r.done))
    g.next().then(lambda r: log("second", r.value, r.done))
    g.next().then(lambda r: log("third", r.value, r.done))
    ticks(8)
