"""A return inside finally swallows what throw() brought: the request is fulfilled with the
returned value.
"""

from tests.order.prelude import log, ticks
from thenloop import Return, async_generator


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
            raise await Return("instead")

    g = numbers()

    def ask(_):
        g.throw("bad").then(*show("throw"))
        log("asked")
        g.next().then(*show("next"))
        ticks(4)

    g.next().then(ask)
