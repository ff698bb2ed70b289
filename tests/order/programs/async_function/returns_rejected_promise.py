"""A rejected promise that is returned rejects in the third turn, past the try round the return."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, async_function


def program() -> None:
    rejected = Promise.reject("reason")

    @async_function
    async def returns():
        try:
            return rejected
        except Exception:
            log("never")

    @async_function
    async def returns_await():
        try:
            return await rejected
        except Exception as error:
            log("caught inside", reason_of(error))
            return "recovered"

    returns().then(lambda _: log("never"), lambda reason: log("caught outside", reason))
    returns_await().then(log, lambda _: log("never"))
    ticks(4)
