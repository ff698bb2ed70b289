"""An inner throw() that answers with done ends the yield*, whose value is that answer's."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            return IteratorResult(1, False)

        def throw(self, reason):
            log("throw", reason)
            return Promise.resolve(IteratorResult("ended", True))

    @async_generator
    async def outer():
        log("result", (yield yield_star(Iterator())))
        yield "after"

    g = outer()

    def ask(_):
        g.throw("bad").then(lambda r: log("answer", r.value, r.done))
        ticks(5)

    g.next().then(ask)
