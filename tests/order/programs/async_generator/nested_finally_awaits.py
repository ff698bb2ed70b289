"""A return() walks out through two finally blocks, waiting in each."""

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
            try:
                yield 1
            finally:
                log("inner", await Promise.resolve("a"))
        finally:
            log("outer", await Promise.resolve("b"))

    g = numbers()

    def ask(_):
        g.return_("value").then(*show("return"))
        ticks(6)

    g.next().then(ask)
