"""A second disposeAsync() settles in the first turn; it does not wait for the one under way."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, async_function


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    stack = AsyncDisposableStack()
    stack.defer(lambda: turns(2).then(lambda _: log("deferred ends")))
    stack.dispose_async().then(lambda v: log("first", v))
    stack.dispose_async().then(lambda v: log("second", v))
    ticks(6)
