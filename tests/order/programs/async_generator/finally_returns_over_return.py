"""A return inside finally replaces the value that return() asked for, after awaiting its own."""

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
        try:
            yield 1
        finally:
            log("finally")
            raise await Return(Promise.resolve("mine"))

    g = numbers()

    def ask(_):
        g.return_("yours").then(*show("return"))
        ticks(5)

    g.next().then(ask)
