"""return() at a yield awaits its argument once, whether value or promise, and settles in the
second turn.
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
        yield 1
        log("not reached")

    a = numbers()
    b = numbers()
    a.next()

    def ask(_):
        a.return_("value").then(*show("value"))
        b.return_(Promise.resolve("inside")).then(*show("promise"))
        ticks(4)

    b.next().then(ask)
