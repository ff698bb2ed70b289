"""When closing for a missing throw() fails, that error is thrown and not the TypeError."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            return Promise.reject("close failed")

    @async_generator
    async def outer():
        yield yield_star(Iterator())

    g = outer()

    def ask(_):
        g.throw("bad").then(*show("throw"))
        ticks(4)

    g.next().then(ask)
