"""An error in the body waits for disposal and then goes on, itself and unwrapped."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Thrown, async_function


def program() -> None:
    class Resource:
        @async_function
        async def async_dispose(self):
            log("dispose")

    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            stack.use(Resource())
            raise Thrown("bad")

    main().catch(lambda e: log("rejected", e))
    log("called")
    ticks(4)
