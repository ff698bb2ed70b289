"""A promise that an async function returns is adopted: three turns where a value takes one."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    inner = Promise.resolve("inner")

    @async_function
    async def returns_promise():
        return inner

    @async_function
    async def returns_value():
        return "value"

    returns_promise().then(lambda value: log("promise", value))
    returns_value().then(lambda value: log("value", value))
    ticks(5)
