"""return() at a yield, with a promise whose constructor getter throws, throws at that yield
with no turn between.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Broken(Promise):
        @property
        def constructor(self):
            raise Thrown("getter")

    @async_generator
    async def numbers():
        try:
            yield 1
        except Thrown as error:
            log("caught", error.value)
        yield 2

    g = numbers()

    def ask(_):
        g.return_(Broken(lambda resolve, reject: resolve(1))).then(*show("return"))
        log("asked")
        ticks(4)

    g.next().then(ask)
