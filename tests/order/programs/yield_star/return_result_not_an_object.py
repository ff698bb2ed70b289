"""An inner return() whose awaited answer is no object makes a TypeError at the yield*."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


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

        def return_(self, value=None):
            return Promise.resolve("text")

    @async_generator
    async def outer():
        yield yield_star(Iterator())

    g = outer()

    def ask(_):
        g.return_("value").then(*show("return"))
        ticks(5)

    g.next().then(ask)
