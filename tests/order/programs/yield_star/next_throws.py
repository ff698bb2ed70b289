"""A next() that throws does so at the yield*, with no turn between; nothing is closed."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Thrown, async_generator, yield_star


def program() -> None:
    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            raise Thrown("no")

        def return_(self, value=None):
            log("not called")
            return IteratorResult()

    @async_generator
    async def outer():
        try:
            yield yield_star(Iterator())
        except Thrown as error:
            log("caught", error.value)
        yield "after"

    outer().next().then(lambda r: log("next", r.value, r.done))
    log("asked")
    ticks(4)
