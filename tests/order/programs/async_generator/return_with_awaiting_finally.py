"""An await inside finally delays the answer to return() by one turn: three in all."""

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
        try:
            yield 1
        finally:
            log("finally")
            await Promise.resolve(None)
            log("finally ends")

    g = numbers()

    def ask(_):
        g.return_("value").then(*show("return"))
        g.next().then(*show("next"))
        ticks(5)

    g.next().then(ask)
