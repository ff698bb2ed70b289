"""Returning a rejected promise, caught nowhere, rejects the request in the second turn and
completes the generator.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def numbers():
        raise Return(Promise.reject("no"))
        yield

    g = numbers()
    g.next().then(*show("first"))
    g.next().then(*show("second"))
    ticks(4)
