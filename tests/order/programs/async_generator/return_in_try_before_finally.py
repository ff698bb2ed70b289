"""A return inside try awaits its operand first and runs finally one turn later."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            log("returning")
            raise await Return(Promise.resolve("value"))
        finally:
            log("finally")
        yield

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(4)
