"""Of two return() requests the first runs the finally; the second waits, then is awaited
while draining.
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
            log("finally")
            await Promise.resolve(None)
            log("finally ends")

    g = numbers()

    def ask(_):
        g.return_("one").then(*show("one"))
        g.return_("two").then(*show("two"))
        g.next().then(*show("next"))
        ticks(6)

    g.next().then(ask)
