"""Twelve loops over generators of their own keep their order, with other functions between."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, async_generator, queue_microtask


def program() -> None:
    settled = Promise.resolve()

    @async_generator
    async def items(name):
        yield name + "1"
        await settled
        yield name + "2"
        yield settled

    @async_function
    async def loop(name):
        async for item in items(name):
            log(item)
        log(name, "ends")

    @async_function
    async def steps(name):
        for round in range(1, 6):
            await settled
            log(name, round)

    for name in "abcdefghijkl":
        loop(name).then(lambda _, name=name: log(name, "done"))
        if name in "ci":
            steps("steps after " + name)
        if name == "f":
            queue_microtask(lambda: log("microtask"))
    ticks(14)
