"""A throw() to a generator parked inside a loop closes the loop's iterator, then rejects
with what was thrown.
"""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator, for_await


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
            yield 2
        finally:
            log("inner finally")
            raise Thrown("lost")

    @async_generator
    async def outer():
        async with for_await(inner()) as values:
            async for value in values:
                yield value * 10

    g = outer()

    def first(r):
        log("first", r.value, r.done)
        g.throw("bad").then(*show("throw"))
        ticks(7)

    g.next().then(first)
