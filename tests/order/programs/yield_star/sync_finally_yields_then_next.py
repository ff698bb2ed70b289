"""A next() after such an answer lets the sync generator finish its return: that ends the
yield*, not the outer one.
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
        log("result", (yield yield_star(inner())))
        yield "after"

    g = outer()

    def ask(_):
        g.return_("value").then(*show("return"))
        g.next("sent").then(*show("next"))
        ticks(8)

    g.next().then(ask)
