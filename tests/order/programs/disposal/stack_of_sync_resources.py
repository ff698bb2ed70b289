"""A sync resource costs one await too, but the promise that its method may give is dropped."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, async_function


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    class Resource:
        def __init__(self, name):
            self.name = name

        def dispose(self):
            log("dispose", self.name)
            return turns(4)

    one = AsyncDisposableStack()
    one.use(Resource("a"))
    two = AsyncDisposableStack()
    two.use(Resource("b"))
    two.use(Resource("c"))
    one.dispose_async().then(lambda _: log("one"))
    two.dispose_async().then(lambda _: log("two"))
    log("called")
    ticks(5)
