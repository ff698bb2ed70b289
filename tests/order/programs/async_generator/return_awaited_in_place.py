"""Waiting for the operand where the return stands gives the turns of a plain return statement."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, async_generator


def program() -> None:
    @async_generator
    async def value():
        raise await Return(1)
        yield

    @async_generator
    async def promise():
        raise await Return(Promise.resolve(2))
        yield

    value().next().then(lambda r: log("value", r.value, r.done))
    promise().next().then(lambda r: log("promise", r.value, r.done))
    ticks(4)
