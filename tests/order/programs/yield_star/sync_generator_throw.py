"""A throw() through yield* over a sync generator runs its except clause; what that yields is
the answer.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator, yield_star


def program() -> None:
    def inner():
        try:
            yield 1
        except Thrown as error:
            log("inner caught", error.value)
            yield Promise.resolve("recovered")

    @async_generator
    async def outer():
        yield yield_star(inner())

    g = outer()

    def ask(_):
        g.throw("bad").then(lambda r: log("throw", r.value, r.done))
        log("asked")
        ticks(5)

    g.next().then(ask)
