"""yield* over something that cannot be iterated throws a TypeError at the yield*, with no
turn between.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator, yield_star


def program() -> None:
    @async_generator
    async def outer():
        try:
            yield yield_star(1)
        except Exception as error:
            log("caught", type(error).__name__)
        yield "after"

    outer().next().then(lambda r: log("next", r.value, r.done))
    log("asked")
    ticks(4)
