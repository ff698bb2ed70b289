"""The end of a block with an async resource waits for its disposal: one turn when that
settles at once.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, async_function


def program() -> None:
    class Resource:
        @async_function
        async def async_dispose(self):
            log("dispose")

    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            stack.use(Resource())
            log("body")
        log("after")

    main().then(lambda _: log("ends"))
    log("called")
    ticks(4)
