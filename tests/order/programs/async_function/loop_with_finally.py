"""break and continue run a finally with an await before the loop goes on."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work():
        for number in (1, 2, 3):
            try:
                log("round", number)
                if number == 1:
                    continue
                if number == 2:
                    break
            finally:
                await Promise.resolve()
                log("finally", number)
        log("after the loop")

    work()
    ticks(4)
