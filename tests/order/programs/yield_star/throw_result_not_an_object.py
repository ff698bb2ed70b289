"""An inner throw() that answers with no object makes a TypeError at the yield*; nothing is
closed.
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
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def throw(self, reason):
            return 1

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    @async_generator
    async def outer():
        yield yield_star(Iterator())

    g = outer()

    def ask(_):
        g.throw("bad").then(*show("throw"))
        ticks(4)

    g.next().then(ask)
