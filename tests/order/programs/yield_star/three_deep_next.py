"""Each level of yield* adds one turn to every value that comes through it."""

from tests.order.prelude import log, ticks
from thenloop import Return, async_generator, yield_star


def program() -> None:
    @async_generator
    async def first():
        log("got", (yield 1))
        raise await Return("result")

    @async_generator
    async def second():
        result = yield yield_star(first())
        log("second", result)
        raise await Return(result)

    @async_generator
    async def third():
        result = yield yield_star(second())
        log("third", result)
        raise await Return(result)

    g = third()

    def waiting(r):
        log("next", r.value, r.done)
        ticks(8)
        g.next("sent").then(lambda s: log("end", s.value, s.done))

    g.next().then(waiting)
    ticks(5)
