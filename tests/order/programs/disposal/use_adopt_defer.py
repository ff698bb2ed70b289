"""What use, adopt and defer put in is disposed of in reverse order, each awaited before the
one below it.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, async_function


def program() -> None:
    stack = AsyncDisposableStack()

    class Used:
        def async_dispose(self):
            log("used")

    @async_function
    async def on_dispose(*args):
        log("adopted", *args)
        await Promise.resolve(None)
        log("adopted ends")

    used = Used()
    log("same", stack.use(used) is used)
    log(stack.adopt("value", on_dispose))
    log(stack.defer(lambda *args: log("deferred", len(args))))
    stack.dispose_async().then(lambda v: log("disposed", v))
    log("called")
    ticks(6)
