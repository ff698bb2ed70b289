"""Through yield* a value costs three turns, and the end two, when nothing was queued before."""

from tests.order.prelude import log, ticks
from thenloop import async_generator, yield_star


def program() -> None:
    @async_generator
    async def inner():
        yield 1
        yield 2

    @async_generator
    async def outer():
        yield yield_star(inner())

    g = outer()

    def first(r):
        log("first", r.value, r.done)
        ticks(8)
        g.next().then(second)

    def second(r):
        log("second", r.value, r.done)
        g.next().then(lambda t: log("third", t.value, t.done))

    g.next().then(first)
