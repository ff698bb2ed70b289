"""Two generators asked in turn advance turn by turn, side by side."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def numbers(name):
        for i in (1, 2):
            log(name, "makes", i)
            yield i
        log(name, "ends")

    a = numbers("a")
    b = numbers("b")
    for _ in range(3):
        a.next().then(lambda r: log("a", r.value, r.done))
        b.next().then(lambda r: log("b", r.value, r.done))
    ticks(6)
