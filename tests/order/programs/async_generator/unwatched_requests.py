"""Requests whose promises nobody looks at are served in their place like the others."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def numbers():
        log("got", (yield 1))
        log("got", (yield 2))
        log("got", (yield 3))

    g = numbers()
    g.next("a")
    g.next("b")
    g.next("c").then(lambda r: log("third", r.value, r.done))
    g.next("d")
    ticks(6)
