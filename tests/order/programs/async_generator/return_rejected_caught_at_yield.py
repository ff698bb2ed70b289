"""return() with a rejected promise becomes a throw at the yield, which a try round the yield
can catch.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


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
        except Thrown as error:
            log("caught", error.value)
        yield 2

    g = numbers()

    def ask(_):
        g.return_(Promise.reject("no")).then(*show("return"))
        g.next().then(*show("next"))
        ticks(5)

    g.next().then(ask)
