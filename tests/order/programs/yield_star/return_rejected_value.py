"""return() with a rejected promise is a throw at the yield*, so the inner throw() is called
and not its return().
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

        def throw(self, reason):
            log("inner throw", reason)
            return IteratorResult(2, False)

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    @async_generator
    async def outer():
        yield yield_star(Iterator())

    g = outer()

    def ask(_):
        g.return_(Promise.reject("no")).then(*show("return"))
        log("asked")
        ticks(5)

    g.next().then(ask)
