"""A throw() that the body does not catch runs its finally at once and rejects in the first turn."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def numbers():
        try:
            yield 1
        finally:
            log("finally")

    g = numbers()

    def ask(_):
        g.throw("bad").then(*show("throw"))
        log("asked")
        g.next().then(*show("next"))
        ticks(3)

    g.next().then(ask)
