"""return() of a thenable at a yield awaits it before the finally runs, then settles in the
third turn.
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
        try:
            yield 1
        finally:
            log("finally")

    g = numbers()

    def ask(_):
        g.return_(Thenable()).then(*show("return"))
        log("asked")
        ticks(5)

    g.next().then(ask)
