"""Each round of a loop disposes of its own resources before the next round begins."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, async_function


def program() -> None:
    class Resource:
        def __init__(self, name):
            self.name = name

        @async_function
        async def async_dispose(self):
            log("dispose", self.name)

    @async_function
    async def main():
        for i in (1, 2, 3):
            async with AsyncDisposableStack() as stack:
                stack.use(Resource(i))
                log("body", i)
                if i == 2:
                    break
        log("after")

    main()
    ticks(4)
