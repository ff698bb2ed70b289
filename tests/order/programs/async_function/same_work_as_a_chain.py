"""An async function of three awaits takes as many turns as a chain of three handlers."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work():
        log("function", await Promise.resolve(1))
        log("function", await Promise.resolve(2))
        log("function", await Promise.resolve(3))

    def link(value):
        log("chain", value)
        return value + 1

    work().then(lambda _: log("function done"))
    Promise.resolve(1).then(link).then(link).then(link).then(lambda _: log("chain done"))
    ticks(5)
