"""A throw after an await climbs the try blocks from the inside, each with awaits of its own."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown, async_function


def program() -> None:
    @async_function
    async def work():
        try:
            try:
                await Promise.resolve()
                raise Thrown("inner")
            finally:
                await Promise.resolve()
                log("inner finally")
        except Exception as error:
            log("outer catch", await Promise.resolve(reason_of(error)))
        finally:
            await Promise.resolve()
            log("outer finally")
        return "end"

    work().then(log)
    ticks(6)
