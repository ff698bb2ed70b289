"""Three resources of a block are disposed of in reverse, each waiting for the one after it."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, async_function


def program() -> None:
    class Resource:
        def __init__(self, name):
            self.name = name

        @async_function
        async def async_dispose(self):
            log("dispose", self.name)
            await Promise.resolve(None)
            log("disposed", self.name)

    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            stack.use(Resource("a"))
            stack.use(Resource("b"))
            stack.use(Resource("c"))
            log("body")
        log("after")

    main().then(lambda _: log("ends"))
    ticks(9)
