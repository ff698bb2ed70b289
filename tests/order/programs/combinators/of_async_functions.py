"""Async functions given to all have all started before any goes on."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work(name, turns):
        log(name, "starts")
        for _ in range(turns):
            await Promise.resolve()
        log(name, "ends")
        return name

    Promise.all([work("a", 3), work("b", 1), work("c", 0)]).then(lambda names: log("all", names))
    Promise.race([work("d", 2), work("e", 1)]).then(lambda name: log("race", name))
    log("script")
    ticks(6)
