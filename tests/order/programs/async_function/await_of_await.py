"""An await of an await takes a turn each; so does an await of a settled outer promise."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def once():
        log("once", await Promise.resolve("a"))

    @async_function
    async def twice():
        log("twice", await Promise.resolve(await Promise.resolve("b")))

    @async_function
    async def of_a_promise():
        log("of a promise in it", await Promise.resolve(await Promise.resolve("c")))

    once()
    twice()
    of_a_promise()
    ticks(3)
