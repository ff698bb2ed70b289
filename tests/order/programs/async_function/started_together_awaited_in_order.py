"""Calls made before the first await run side by side; awaiting them later costs a turn each."""

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

    @async_function
    async def main():
        first, second = work("first", 3), work("second", 1)
        log("got", await first)
        log("got", await second)

    main()
    ticks(7)
