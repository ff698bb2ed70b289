"""A body that throws before any await rejects its next() in the first turn; later requests
find it completed.
"""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def broken():
        raise Thrown("bad")
        yield

    g = broken()
    g.next().then(*show("first"))
    g.next().then(*show("second"))
    g.throw("again").then(*show("third"))
    ticks(3)
