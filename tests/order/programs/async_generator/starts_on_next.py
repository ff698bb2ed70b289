"""Calling the function runs nothing; next() runs the body, at once, as far as its first await."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    @async_generator
    async def numbers(start):
        log("body", start)
        await Promise.resolve(None)
        log("resumed")
        yield start

    log("calling")
    g = numbers(7)
    log("called")
    g.next().then(lambda r: log("next", r.value, r.done))
    log("asked")
    ticks(5)
