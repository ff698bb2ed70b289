"""A return() made while the body runs waits for its next yield, and is awaited there, not
when it is made.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve("inside")

    @async_generator
    async def body():
        try:
            g.return_(Thenable()).then(*show("return"))
            await Promise.resolve(None)
            log("running")
            yield 1
            log("not reached")
        finally:
            log("finally")

    g = body()
    g.next().then(*show("next"))
    ticks(7)
