"""An async generator held by a block is closed at its end, its finally awaited."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, async_function, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield 1
        finally:
            log("finally")
            await Promise.resolve(None)
            log("finally ends")

    @async_function
    async def main():
        async with AsyncDisposableStack() as stack:
            g = stack.use(numbers())
            r = await g.next()
            log("body", r.value)
        log("after")

    main()
    ticks(9)
