"""A rejected promise yielded and not caught ends the generator, and rejects the request in
the second turn.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def numbers():
        yield Promise.reject("no")
        log("not reached")

    g = numbers()
    g.next().then(*show("first"))
    g.next().then(*show("second"))
    ticks(5)
