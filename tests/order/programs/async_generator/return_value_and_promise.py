"""`return` awaits its operand: a value and a settled promise both settle the request in the
second turn.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, async_generator


def program() -> None:
    @async_generator
    async def value():
        raise Return(1)
        yield

    @async_generator
    async def promise():
        raise Return(Promise.resolve(2))
        yield

    value().next().then(lambda r: log("value", r.value, r.done))
    promise().next().then(lambda r: log("promise", r.value, r.done))
    ticks(4)
