"""A return() is awaited, passed on to the inner generator, and its answer returned through
the outer finally.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def inner():
        try:
            yield 1
        finally:
            log("inner finally")
            await Promise.resolve(None)
            log("inner finally ends")

    @async_generator
    async def outer():
        try:
            yield yield_star(inner())
            log("not reached")
        finally:
            log("outer finally")

    g = outer()

    def ask(_):
        g.return_("value").then(*show("return"))
        g.next().then(*show("next"))
        ticks(8)

    g.next().then(ask)
