"""A promise passed to next() arrives in the body as the promise itself, in the same turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    p = Promise.resolve("inside")

    @async_generator
    async def echo():
        got = yield "a"
        log("same", got is p)
        log("value", await got)

    g = echo()

    def ask(_):
        log("asking")
        g.next(p).then(lambda r: log("second", r.value, r.done))
        log("asked")
        ticks(4)

    g.next().then(ask)
