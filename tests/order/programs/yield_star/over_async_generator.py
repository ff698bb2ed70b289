"""The first value through yield* over an async generator takes three turns, each queued one
two more.
"""

from tests.order.prelude import log, ticks
from thenloop import Return, async_generator, yield_star


def program() -> None:
    @async_generator
    async def inner():
        yield 1
        yield 2
        raise await Return("result")

    @async_generator
    async def outer():
        log("result", (yield yield_star(inner())))

    g = outer()
    g.next().then(lambda r: log("first", r.value, r.done))
    g.next().then(lambda r: log("second", r.value, r.done))
    g.next().then(lambda r: log("third", r.value, r.done))
    ticks(10)
