"""A sync method that throws rejects the promise round it, so the next disposer runs one turn
later.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Thrown


def program() -> None:
    class Failing:
        def dispose(self):
            log("failing")
            raise Thrown("thrown")

    stack = AsyncDisposableStack()
    stack.defer(lambda: log("below"))
    stack.use(Failing())
    stack.dispose_async().catch(lambda e: log("rejected", e))
    log("called")
    ticks(4)
