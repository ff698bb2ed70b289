"""A return() through yield* over a sync generator runs its finally and gives the value back."""

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
            log("inner finally")

    @async_generator
    async def outer():
        try:
            yield yield_star(inner())
        finally:
            log("outer finally")

    g = outer()

    def ask(_):
        g.return_("value").then(*show("return"))
        log("asked")
        ticks(6)

    g.next().then(ask)
