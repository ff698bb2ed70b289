"""An inner return() that rejects throws at the yield*, where the outer generator can catch
it and go on.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown, async_generator, yield_star


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
            log("return", value)
            return Promise.reject("close failed")

    @async_generator
    async def outer():
        try:
            yield yield_star(Iterator())
        except Thrown as error:
            log("caught", error.value)
        yield "after"

    g = outer()

    def ask(_):
        g.return_("value").then(*show("return"))
        g.next().then(*show("next"))
        ticks(6)

    g.next().then(ask)
