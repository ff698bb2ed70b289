"""yield* does not await the values of an async iterator: a promise comes out as the promise
itself.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


def program() -> None:
    p = Promise.resolve("inside")

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(p, False)

    @async_generator
    async def outer():
        yield yield_star(Iterator())

    outer().next().then(lambda r: log("same", r.value is p, r.done))
    ticks(4)
