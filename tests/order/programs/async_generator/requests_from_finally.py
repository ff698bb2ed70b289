"""A request that a finally makes of its own generator waits for the end and is answered by
draining.
"""

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
            g.next("late").then(*show("late next"))
            g.return_("later").then(*show("late return"))
            log("finally")
            await Promise.resolve(None)
            log("finally ends")

    g = numbers()

    def ask(_):
        g.return_("value").then(*show("return"))
        ticks(6)

    g.next().then(ask)
