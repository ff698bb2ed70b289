"""A next() made in the reaction to a next() runs the body at once and settles two turns later."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def numbers():
        log("one")
        yield 1
        log("two")
        yield 2

    g = numbers()

    def first(r):
        log("first", r.value)
        g.next().then(lambda s: log("second", s.value))
        log("asked")

    g.next().then(first)
    ticks(6)
