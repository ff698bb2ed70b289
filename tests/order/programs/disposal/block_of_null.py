"""A null in `await using` makes the end of the block wait one turn, though nothing is
disposed of.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, async_function


def program() -> None:
    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            stack.use(None)
            log("body")
        log("after")

    main().then(lambda _: log("ends"))
    log("called")
    ticks(3)
