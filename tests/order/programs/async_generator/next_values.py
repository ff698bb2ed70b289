"""What next() passes becomes the value of the yield; that of the first next() is lost."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def echo():
        log("body")
        first = yield "a"
        log("first", first)
        second = yield "b"
        log("second", second)

    g = echo()
    g.next("lost").then(lambda r: log(r.value, r.done))
    g.next("one").then(lambda r: log(r.value, r.done))
    g.next("two").then(lambda r: log(r.value, r.done))
    ticks(6)
