"""A loop over a generator that has completed ends after one turn."""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator


def program() -> None:
    @async_generator
    async def empty():
        return
        yield

    generator = empty()

    @async_function
    async def loop(name):
        async for value in generator:
            log("never", value)
        log(name, "after")

    def completed(_):
        log("completed")
        loop("one").then(lambda _: log("one ends"))
        ticks(4)
        loop("two").then(lambda _: log("two ends"))

    generator.next().then(completed)
