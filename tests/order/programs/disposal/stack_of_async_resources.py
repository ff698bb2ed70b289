"""Each async resource costs one await: one settles in the second turn, two in the third."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, async_function


def program() -> None:
    class Resource:
        def __init__(self, name):
            self.name = name

        @async_function
        async def async_dispose(self):
            log("dispose", self.name)

    one = AsyncDisposableStack()
    one.use(Resource("a"))
    two = AsyncDisposableStack()
    two.use(Resource("b"))
    two.use(Resource("c"))
    one.dispose_async().then(lambda _: log("one"))
    two.dispose_async().then(lambda _: log("two"))
    log("called")
    ticks(4)
