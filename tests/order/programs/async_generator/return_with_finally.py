"""A finally runs one turn after the return() request, because the request's value is awaited
first.
"""

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
        g.return_("value").then(*show("return"))
        log("asked")
        ticks(4)

    g.next().then(ask)
