"""Every later error wraps the one before it in a SuppressedError; all disposers run."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise


def program() -> None:
    stack = AsyncDisposableStack()
    for name in ("one", "two", "three"):

        def on_dispose(name=name):
            log("disposing", name)
            return Promise.reject(name)

        stack.defer(on_dispose)

    def rejected(e):
        log(
            type(e).__name__,
            e.error,
            type(e.suppressed).__name__,
            e.suppressed.error,
            e.suppressed.suppressed,
        )

    stack.dispose_async().catch(rejected)
    ticks(6)
