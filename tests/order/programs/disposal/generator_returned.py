"""A return() to a generator parked in a block disposes of its resources before it is answered."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, async_function, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Resource:
        @async_function
        async def async_dispose(self):
            log("dispose")
            await Promise.resolve(None)
            log("disposed")

    @async_generator
    async def numbers():
        async with AsyncDisposableStack() as stack:
            stack.use(Resource())
            yield 1
            log("not reached")

    g = numbers()

    def ask(_):
        g.return_("value").then(*show("return"))
        g.next().then(*show("next"))
        ticks(6)

    g.next().then(ask)
