"""A throw() is passed on to the inner generator, which may catch it and yield on."""

from tests.order.prelude import log, ticks
from thenloop import Return, Thrown, async_generator, yield_star


def program() -> None:
    @async_generator
    async def inner():
        try:
            yield 1
        except Thrown as error:
            log("inner caught", error.value)
            yield 2
        raise await Return("result")

    @async_generator
    async def outer():
        log("result", (yield yield_star(inner())))

    g = outer()

    def ask(_):
        g.throw("bad").then(lambda r: log("throw", r.value, r.done))
        log("asked")
        g.next().then(lambda r: log("next", r.value, r.done))
        ticks(8)

    g.next().then(ask)
