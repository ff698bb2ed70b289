"""Each round of a loop with an await takes a turn; break and continue take none."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work():
        for number in range(1, 7):
            if number == 2:
                continue
            log("round", await Promise.resolve(number))
            if number == 4:
                break
        log("after the loop")

    work().then(lambda _: log("done"))
    ticks(6)
