"""yield* over a sync generator passes values in and gives the returned value as that of the
expression.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator, yield_star


def program() -> None:
    def inner():
        log("got", (yield "a"))
        log("got", (yield "b"))
        return "result"

    @async_generator
    async def outer():
        log("result", (yield yield_star(inner())))

    g = outer()
    g.next("lost").then(lambda r: log("first", r.value, r.done))
    g.next("one").then(lambda r: log("second", r.value, r.done))
    g.next("two").then(lambda r: log("third", r.value, r.done))
    ticks(9)
