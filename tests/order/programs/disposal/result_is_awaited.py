"""What an async disposer gives is awaited, a thenable with its own job; nothing need be a
promise.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack


def program() -> None:
    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve(None)

    def first():
        log("first")
        return "plain"

    stack = AsyncDisposableStack()
    stack.defer(lambda: log("last"))
    stack.defer(lambda: Thenable())
    stack.defer(first)
    stack.dispose_async().then(lambda _: log("disposed"))
    ticks(6)
