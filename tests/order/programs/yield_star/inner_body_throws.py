"""An error in the inner generator comes out at the yield*, where the outer one can catch it."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator, yield_star


def program() -> None:
    @async_generator
    async def inner():
        yield 1
        raise Thrown("bad")

    @async_generator
    async def outer():
        try:
            yield yield_star(inner())
        except Thrown as error:
            log("caught", error.value)
        yield 2

    g = outer()

    def first(r):
        log("first", r.value, r.done)
        g.next().then(lambda s: log("second", s.value, s.done))
        ticks(5)

    g.next().then(first)
