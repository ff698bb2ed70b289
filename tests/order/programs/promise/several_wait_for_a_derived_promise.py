"""Whoever waits for a promise that then derived goes on in the order of registration."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    def handler(value):
        log("handler", value)
        return "second"

    @async_function
    async def waits(name):
        log(name, await derived)

    derived = Promise.resolve("first").then(handler)
    derived.then(lambda value: log("a", value))
    waits("b")
    derived.finally_(lambda: log("c"))
    waits("d")
    derived.then(lambda value: log("e", value))
    ticks(4)
