"""Async functions started together take turns, in the order in which they were started."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work(name):
        log(name, 1)
        await Promise.resolve()
        log(name, 2)
        await Promise.resolve()
        log(name, 3)

    work("a").then(lambda _: log("a", "done"))
    work("b").then(lambda _: log("b", "done"))
    ticks(4)
