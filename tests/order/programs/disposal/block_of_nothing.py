"""A block whose `await using` is never reached takes no turn at its end."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Thrown, async_function


def program() -> None:
    @async_function
    async def main(reached):
        async with AsyncDisposableStack() as stack:
            log("body")
            if not reached:
                raise Thrown("early")
            stack.use(None)

    main(False).catch(lambda e: log("rejected", e))
    ticks(3)
