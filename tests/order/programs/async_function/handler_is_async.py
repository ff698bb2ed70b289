"""An async handler costs its chain two more turns than a plain one: its promise is adopted."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def handler(_):
        return "async"

    @async_function
    async def catch_handler(_):
        await Promise.resolve()
        return "async catch"

    @async_function
    async def finally_handler():
        pass

    Promise.resolve().then(handler).then(log)
    Promise.resolve().then(lambda _: "plain").then(log)
    Promise.reject(None).catch(catch_handler).then(log)
    Promise.resolve("kept").finally_(finally_handler).then(log)
    ticks(8)
