"""return() through yield* to a sync iterator without return() comes back after one turn of
the wrapper.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def outer():
        try:
            yield yield_star([1, 2])
        finally:
            log("finally")

    g = outer()

    def ask(_):
        g.return_(Promise.resolve("inside")).then(*show("return"))
        ticks(5)

    g.next().then(ask)
