"""A throw() that the inner generator lets through is thrown at the yield* one turn later."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator, yield_star


def program() -> None:
    @async_generator
    async def inner():
        try:
            yield 1
        finally:
            log("inner finally")

    @async_generator
    async def outer():
        try:
            yield yield_star(inner())
        except Thrown as error:
            log("outer caught", error.value)
            yield "after"

    g = outer()

    def ask(_):
        g.throw("bad").then(lambda r: log("throw", r.value, r.done))
        log("asked")
        ticks(5)

    g.next().then(ask)
