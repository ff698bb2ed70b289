"""A return inside catch awaits its operand before the finally, which waits for an await of
its own.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, Thrown, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            raise Thrown("first")
        except Thrown as error:
            raise await Return(Promise.resolve(error.value + " handled"))
        finally:
            log("finally")
            await Promise.resolve(None)
            log("finally ends")
        yield

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(5)
