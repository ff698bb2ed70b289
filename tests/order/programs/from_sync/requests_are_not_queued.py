"""Requests through yield* to a sync iterator go to it one at a time, though its wrapper has
no queue.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    def inner():
        for i in (1, 2, 3):
            log("making", i)
            yield Promise.resolve(i)

    @async_generator
    async def outer():
        yield yield_star(inner())

    g = outer()
    g.next().then(*show("first"))
    g.next().then(*show("second"))
    g.return_("value").then(*show("third"))
    g.next().then(*show("fourth"))
    ticks(9)
