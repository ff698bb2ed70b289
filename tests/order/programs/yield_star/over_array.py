"""The first value through yield* over an array takes three turns; promises in it are unwrapped."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator, yield_star


def program() -> None:
    @async_generator
    async def outer():
        log("result", (yield yield_star([1, Promise.resolve(2)])))

    g = outer()
    g.next().then(lambda r: log("first", r.value, r.done))
    g.next().then(lambda r: log("second", r.value, r.done))
    g.next().then(lambda r: log("third", r.value, r.done))
    ticks(8)
