"""The value of the inner return()'s last answer becomes the outer return value without being
awaited.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_function, async_generator, yield_star


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    p = turns(3)

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            return IteratorResult(p, True)

    @async_generator
    async def outer():
        try:
            yield yield_star(Iterator())
        finally:
            log("finally")

    g = outer()

    def ask(_):
        g.return_("value").then(lambda r: log("return", r.value is p, r.done))
        ticks(5)

    g.next().then(ask)
