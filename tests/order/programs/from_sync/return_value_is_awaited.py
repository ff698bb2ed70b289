"""A promise in the result of a sync return() is awaited; a rejected one rejects and closes
nothing more.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Iterator:
        def __init__(self, value):
            self.value = value

        def __iter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def return_(self, value=None):
            log("return", value)
            return IteratorResult(self.value, False)

    @async_generator
    async def outer(value):
        yield yield_star(Iterator(value))

    a = outer(Promise.resolve("inside"))
    b = outer(Promise.reject("no"))
    a.next()

    def ask(_):
        a.return_("a").then(*show("a"))
        b.return_("b").then(*show("b"))
        ticks(6)

    b.next().then(ask)
