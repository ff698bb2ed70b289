"""A finally that yields answers the return() with that value, not done; the next next()
completes the return.
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
            log("got", (yield "cleanup"))

    g = numbers()

    def ask(_):
        g.return_("value").then(*show("return"))
        g.next("sent").then(*show("next"))
        g.next().then(*show("after"))
        ticks(6)

    g.next().then(ask)
