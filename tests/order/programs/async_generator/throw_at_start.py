"""throw() before the start completes the generator at once and rejects in the first turn."""

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
        log("not reached")
        yield 1

    g = numbers()
    g.throw("bad").then(*show("throw"))
    g.next().then(*show("next"))
    ticks(3)
