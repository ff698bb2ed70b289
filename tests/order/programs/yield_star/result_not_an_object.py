"""A next() whose awaited result is no object throws a TypeError at the yield*, and closes
nothing.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return Promise.resolve(1)

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    @async_generator
    async def outer():
        try:
            yield yield_star(Iterator())
        except Exception as error:
            log("caught", type(error).__name__)
        yield "after"

    outer().next().then(lambda r: log("next", r.value, r.done))
    ticks(5)
