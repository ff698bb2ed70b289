"""A rejected promise given to a return() that waits in the queue rejects that request alone."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def empty():
        return
        yield

    g = empty()
    g.return_(Promise.reject("one")).then(*show("first"))
    g.next().then(*show("second"))
    g.return_(Promise.reject("two")).then(*show("third"))
    g.return_(Promise.resolve("three")).then(*show("fourth"))
    g.throw("four").then(*show("fifth"))
    ticks(6)
