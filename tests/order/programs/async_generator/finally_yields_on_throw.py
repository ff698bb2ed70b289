"""A finally that yields answers the throw() with that value; the error comes out at the next
request.
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
            yield "cleanup"

    g = numbers()

    def ask(_):
        g.throw("bad").then(*show("throw"))
        g.next().then(*show("next"))
        g.next().then(*show("after"))
        ticks(5)

    g.next().then(ask)
