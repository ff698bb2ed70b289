"""An error thrown inside finally replaces the return, and rejects the request in the second
turn.
"""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator


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
            raise Thrown("mine")

    g = numbers()

    def ask(_):
        g.return_("yours").then(*show("return"))
        g.next().then(*show("next"))
        ticks(4)

    g.next().then(ask)
