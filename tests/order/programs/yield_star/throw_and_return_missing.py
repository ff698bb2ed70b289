"""Without an inner throw() and return() the TypeError is thrown at the yield* with no turn
between.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_generator, yield_star


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

    @async_generator
    async def outer():
        try:
            yield yield_star(Iterator())
        except Exception as error:
            log("caught", type(error).__name__)
        yield "after"

    g = outer()

    def ask(_):
        g.throw("bad").then(lambda r: log("throw", r.value, r.done))
        log("asked")
        ticks(4)

    g.next().then(ask)
