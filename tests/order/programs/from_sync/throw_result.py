"""The value of a sync throw() is awaited like that of next(); a rejected one closes the
iterator.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    results = [Promise.resolve("inside"), Promise.reject("no")]

    class Iterator:
        def __iter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def throw(self, reason):
            log("throw", reason)
            return IteratorResult(results.pop(0), False)

        def return_(self, *args):
            log("return", len(args))
            return IteratorResult()

    @async_generator
    async def outer():
        yield yield_star(Iterator())

    g = outer()

    def ask(_):
        g.throw("one").then(*show("first"))
        g.throw("two").then(*show("second"))
        ticks(7)

    g.next().then(ask)
