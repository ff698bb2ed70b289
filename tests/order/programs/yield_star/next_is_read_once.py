"""yield* reads the iterator's next once, before the first call, and calls that for every
request.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_generator, yield_star


def program() -> None:
    class Iterator:
        def __aiter__(self):
            log("asyncIterator")
            return self

        @property
        def next(self):
            log("getting next")
            return lambda value=None: IteratorResult(1, False)

    @async_generator
    async def outer():
        log("starting")
        yield yield_star(Iterator())

    g = outer()
    g.next().then(lambda r: log("first", r.value, r.done))
    g.next().then(lambda r: log("second", r.value, r.done))
    ticks(4)
