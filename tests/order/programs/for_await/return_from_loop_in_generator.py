"""A generator that returns from inside a loop awaits its operand there, then closes, then
answers.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, async_generator, for_await


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def inner():
        try:
            yield 1
        finally:
            log("inner finally")

    @async_generator
    async def outer():
        async with for_await(inner()) as values:
            async for value in values:
                log("returning", value)
                raise await Return(Promise.resolve("value"))
                yield

    outer().next().then(*show("next"))
    ticks(8)
