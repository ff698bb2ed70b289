"""return() before the start, with a promise whose constructor getter throws, rejects in the
first turn.
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
        yield 1

    g = numbers()
    g.return_(Broken(lambda resolve, reject: resolve(1))).then(*show("return"))
    g.next().then(*show("next"))
    ticks(3)
