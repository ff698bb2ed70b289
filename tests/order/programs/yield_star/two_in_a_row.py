"""Two yield* in a row: the end of the first costs its own turns, then the second starts in
the same request.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator, yield_star


def program() -> None:
    @async_generator
    async def outer():
        log("first", (yield yield_star([])))
        log("second", (yield yield_star([1])))

    g = outer()
    g.next().then(lambda r: log("next", r.value, r.done))
    g.next().then(lambda r: log("next", r.value, r.done))
    ticks(8)
