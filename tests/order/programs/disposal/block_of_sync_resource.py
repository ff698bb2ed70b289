"""A sync resource in `await using` is disposed of at once at the end of the block, and costs
one turn after.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, async_function


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    class Resource:
        def dispose(self):
            log("dispose")
            return turns(4)

    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            stack.use(Resource())
            log("body")
        log("after")

    main().then(lambda _: log("ends"))
    log("called")
    ticks(5)
