"""A return from the block waits for disposal before the function's promise settles."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, async_function


def program() -> None:
    class Resource:
        @async_function
        async def async_dispose(self):
            log("dispose")
            await Promise.resolve(None)
            log("disposed")

    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            stack.use(Resource())
            return "value"

    main().then(lambda v: log("ends", v))
    log("called")
    ticks(5)
