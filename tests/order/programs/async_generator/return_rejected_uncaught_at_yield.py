"""return() with a rejected promise that nothing catches rejects in the second turn."""

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
        yield 1
        log("not reached")

    g = numbers()

    def ask(_):
        g.return_(Promise.reject("no")).then(*show("return"))
        g.next().then(*show("next"))
        ticks(4)

    g.next().then(ask)
