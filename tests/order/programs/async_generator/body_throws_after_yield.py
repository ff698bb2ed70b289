"""A body that throws after a yield rejects the second request one turn after it was made."""

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
        yield 1
        raise Thrown("bad")

    g = broken()

    def first(r):
        log("first", r.value, r.done)
        g.next().then(*show("second"))
        g.next().then(*show("third"))
        ticks(4)

    g.next().then(first)
