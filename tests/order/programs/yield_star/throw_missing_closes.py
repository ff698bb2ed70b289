"""Without an inner throw() the inner iterator is closed, its return() awaited, and a
TypeError thrown.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_function, async_generator, yield_star


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, *args):
            log("return", len(args))
            return turns(2).then(lambda _: IteratorResult())

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
        ticks(8)

    g.next().then(ask)
