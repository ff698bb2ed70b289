"""return() of a thenable before the start takes three turns: the thenable's then has a job
of its own.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator


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
    async def numbers():
        yield 1

    g = numbers()
    g.return_(Thenable()).then(*show("return"))
    g.next().then(*show("next"))
    ticks(5)
