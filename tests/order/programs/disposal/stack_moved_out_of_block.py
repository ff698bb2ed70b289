"""A block that moves its stack out at the end disposes of nothing; an error before that
disposes of all.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Thrown, async_function


def program() -> None:
    @async_function
    async def make(name, good):
        async with AsyncDisposableStack() as held:
            stack = held.use(AsyncDisposableStack())
            stack.defer(lambda: log(name, "disposed"))
            if not good:
                raise Thrown("bad")
            return stack.move()

    @async_function
    async def made(stack):
        log("made")
        await stack.dispose_async()
        log("end")

    make("good", True).then(made)
    make("bad", False).catch(lambda e: log("rejected", e))
    ticks(6)
