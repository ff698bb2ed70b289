"""A sync generator whose finally yields answers a return() through yield* with that value,
and lives on.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    def inner():
        try:
            yield 1
        finally:
            log("finally")
            log("got", (yield "cleanup"))

    @async_generator
    async def outer():
        yield yield_star(inner())
        log("not reached")

    g = outer()

    def ask(_):
        g.return_("value").then(*show("return"))
        g.return_("again").then(*show("again"))
        ticks(8)

    g.next().then(ask)
