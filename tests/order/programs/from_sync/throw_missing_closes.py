"""throw() through yield* to a sync iterator without throw() closes it at once and rejects
with a TypeError.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", type(reason).__name__),
        )

    class Iterator:
        def __iter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, *args):
            log("return", len(args))
            return IteratorResult()

    @async_generator
    async def outer():
        yield yield_star(Iterator())

    g = outer()

    def ask(_):
        g.throw("bad").then(*show("throw"))
        log("asked")
        g.next().then(*show("next"))
        ticks(4)

    g.next().then(ask)
