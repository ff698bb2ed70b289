"""An object that can be disposed of both ways is disposed of by its async method, read when
it is put in.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, async_function


def program() -> None:
    class Resource:
        @property
        def async_dispose(self):
            log("reading")
            return async_log

        def dispose(self):
            log("not called")

    @async_function
    async def async_log():
        log("async")

    stack = AsyncDisposableStack()
    stack.use(Resource())
    log("disposing")
    stack.dispose_async().then(lambda _: log("disposed"))
    ticks(3)
