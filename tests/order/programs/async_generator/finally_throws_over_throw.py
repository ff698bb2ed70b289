"""An error thrown inside finally replaces the one that throw() brought."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


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
            await Promise.resolve(None)
            raise Thrown("mine")

    g = numbers()

    def ask(_):
        g.throw("yours").then(*show("throw"))
        ticks(4)

    g.next().then(ask)
