"""A return or throw in finally takes the place of what the try block was ending with."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_function


def program() -> None:
    @async_function
    async def return_over_throw():
        try:
            await Promise.reject("lost")
        finally:
            return "kept"

    @async_function
    async def throw_over_return():
        try:
            return "lost"
        finally:
            await Promise.resolve()
            raise Thrown("kept")

    @async_function
    async def return_over_return():
        try:
            return Promise.resolve("lost")
        finally:
            return "kept too"

    return_over_throw().then(lambda value: log("fulfilled", value))
    throw_over_return().catch(lambda reason: log("rejected", reason))
    return_over_return().then(lambda value: log("fulfilled", value))
    ticks(4)
