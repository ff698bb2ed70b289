"""A return() to a generator parked inside a loop closes the loop's iterator before it is
answered.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator, for_await


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

    @async_generator
    async def outer():
        async with for_await(inner()) as values:
            async for value in values:
                yield value * 10

    g = outer()

    def first(r):
        log("first", r.value, r.done)
        g.return_("value").then(*show("return"))
        ticks(7)

    g.next().then(first)
