"""Errors of disposal wrap the body's: the last is the error, the one before it is suppressed."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, SuppressedError, Thrown, async_function


def program() -> None:
    class Resource:
        def __init__(self, name):
            self.name = name

        @async_function
        async def async_dispose(self):
            log("dispose", self.name)
            raise Thrown(self.name)

    @async_function
    async def main():
        try:
            async with AsyncDisposableStack() as stack:
                stack.use(Resource("a"))
                stack.use(Resource("b"))
                raise Thrown("body")
        except SuppressedError as e:
            log(
                type(e).__name__,
                e.error,
                type(e.suppressed).__name__,
                e.suppressed.error,
                e.suppressed.suppressed,
            )

    main().then(lambda _: log("ends"))
    ticks(5)
