"""While a slow thenable given to return() is awaited, the requests behind it wait, whatever
they are.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Slow:
        def then(self, resolve, reject):
            log("then")
            Promise.resolve(None).then(lambda _: log("resolving")).then(lambda _: resolve("slow"))

    @async_generator
    async def empty():
        return
        yield

    g = empty()
    g.next().then(*show("first"))
    g.return_(Slow()).then(*show("second"))
    g.throw("third").then(*show("third"))
    g.next().then(*show("fourth"))
    ticks(6)
