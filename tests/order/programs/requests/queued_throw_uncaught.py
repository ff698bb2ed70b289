"""A queued throw() that nothing catches ends the body at its yield in the same turn; the
rest drains.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def body():
        yield 1
        log("not reached")

    g = body()
    g.next().then(*show("first"))
    g.throw("bad").then(*show("second"))
    g.next().then(*show("third"))
    g.throw("worse").then(*show("fourth"))
    ticks(4)
