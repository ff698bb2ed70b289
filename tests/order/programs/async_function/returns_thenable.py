"""A thenable that an async function returns takes two turns."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


class Thenable:
    def then(self, resolve, reject):
        log("then is called")
        resolve("thenable")


@async_function
async def at_once():
    return Thenable()


@async_function
async def later():
    await Promise.resolve()
    return Thenable()


def program() -> None:
    at_once().then(log)
    later().then(lambda value: log("later", value))
    ticks(4)
