"""return await takes two turns, one fewer than returning the promise."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    inner = Promise.resolve("inner")

    @async_function
    async def returns_await():
        return await inner

    @async_function
    async def returns_promise():
        return inner

    returns_promise().then(lambda _: log("return"))
    returns_await().then(lambda _: log("return await"))
    ticks(4)
