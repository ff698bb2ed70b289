"""The operand of a return inside try is awaited there, so its rejection reaches the catch."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, Thrown, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            raise await Return(Promise.reject("no"))
        except Thrown as error:
            log("caught", error.value)
            raise await Return("instead")
        finally:
            log("finally")
        yield

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(5)
