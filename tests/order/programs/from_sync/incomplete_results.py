"""A result without done is not the last one; the last one's missing value is undefined, and
takes its turn.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator, yield_star


def program() -> None:
    class Valued:
        value = Promise.resolve(1)

    class Ended:
        done = True

    results = [Valued(), Ended()]

    class Iterator:
        def __iter__(self):
            return self

        def next(self, value=None):
            return results.pop(0)

    @async_generator
    async def outer():
        log("result", (yield yield_star(Iterator())))

    g = outer()
    g.next().then(lambda r: log("first", r.value, r.done))
    g.next().then(lambda r: log("second", r.value, r.done))
    ticks(6)
