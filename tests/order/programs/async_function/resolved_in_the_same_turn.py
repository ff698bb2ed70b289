"""A function that waits for what another resolves goes on after the other has run to its await."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    functions = Promise.with_resolvers()

    @async_function
    async def waits():
        log("waiting")
        log("got", await functions.promise)

    @async_function
    async def resolves():
        await Promise.resolve()
        log("resolving")
        functions.resolve("value")
        log("resolved")
        await Promise.resolve()
        log("after its await")

    waits()
    resolves()
    ticks(4)
