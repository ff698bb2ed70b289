"""A next() that rejects throws at the yield* one turn later, where it can be caught; nothing
is closed.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown, async_generator, yield_star


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return Promise.reject("no")

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    @async_generator
    async def outer():
        try:
            yield yield_star(Iterator())
        except Thrown as error:
            log("caught", error.value)
        yield "after"

    outer().next().then(lambda r: log("next", r.value, r.done))
    ticks(5)
