"""throw() with a promise throws that promise: it is neither awaited nor unwrapped."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


def program() -> None:
    p = Promise.resolve("inside")

    @async_generator
    async def numbers():
        try:
            yield 1
        except Thrown as error:
            log("same", error.value is p)
            raise

    g = numbers()

    def ask(_):
        g.throw(p).then(None, lambda reason: log("rejected", reason is p))
        log("asked")
        ticks(3)

    g.next().then(ask)
