"""Nulls beside resources cost nothing of their own: the awaits of the resources are enough."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, async_function


def program() -> None:
    class Resource:
        def __init__(self, name):
            self.name = name

        def dispose(self):
            log("dispose", self.name)

    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            stack.use(None)
            stack.use(Resource("b"))
            stack.use(None)
            stack.use(Resource("d"))
            stack.use(None)
            log("body")
        log("after")

    main().then(lambda _: log("ends"))
    log("called")
    ticks(6)
