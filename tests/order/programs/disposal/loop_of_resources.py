"""Each value that a `for await` holds with `await using` is disposed of before the next one
is asked for.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, async_function, async_generator, for_await


def program() -> None:
    class Resource:
        def __init__(self, name):
            self.name = name

        @async_function
        async def async_dispose(self):
            log("dispose", self.name)

    @async_generator
    async def resources():
        try:
            yield Resource("a")
            log("asked for the next")
            yield Resource("b")
        finally:
            log("closing")

    @async_function
    async def main():
        async with for_await(resources()) as values:
            async for value in values:
                async with AsyncDisposableStack() as stack:
                    held = stack.use(value)
                    log("body", held.name)
                    if held.name == "b":
                        break
        log("after")

    main()
    ticks(10)
