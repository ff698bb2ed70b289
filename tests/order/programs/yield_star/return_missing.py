"""Without an inner return() the value, awaited once at the yield, is awaited once more
before the outer one returns.
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
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

    @async_generator
    async def outer():
        try:
            yield yield_star(Iterator())
        finally:
            log("finally")

    g = outer()

    def ask(_):
        g.return_(Promise.resolve("inside")).then(*show("return"))
        ticks(5)

    g.next().then(ask)
