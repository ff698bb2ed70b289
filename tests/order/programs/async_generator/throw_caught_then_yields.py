"""A throw() at a yield that catches it and yields again settles in the second turn."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
        except Thrown as error:
            log("caught", error.value)
        yield 2

    g = numbers()

    def ask(_):
        g.throw("bad").then(lambda r: log("throw", r.value, r.done))
        log("asked")
        ticks(4)

    g.next().then(ask)
