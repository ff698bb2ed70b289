"""A return inside finally replaces the error on its way out, after awaiting its operand there."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, Thrown, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            raise Thrown("lost")
        finally:
            log("finally")
            raise await Return(Promise.resolve("kept"))
        yield

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(4)
