"""A return that leaves the try first and awaits its operand afterwards runs finally in the
same turn.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            log("returning")
            raise Return(Promise.resolve("value"))
        finally:
            log("finally")
        yield

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(4)
