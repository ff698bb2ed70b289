"""The value of the last result is the value of the yield* as it is, even when it is a promise."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


def program() -> None:
    p = Promise.resolve("inside")

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(p, True)

    @async_generator
    async def outer():
        result = yield yield_star(Iterator())
        log("same", result is p)
        yield "after"

    outer().next().then(lambda r: log("next", r.value, r.done))
    ticks(4)
