"""Disposing of an empty stack settles in the first turn, and so does disposing of it again."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack


def program() -> None:
    stack = AsyncDisposableStack()
    log("disposed", stack.disposed)
    stack.dispose_async().then(lambda v: log("first", v))
    log("disposed", stack.disposed)
    stack.dispose_async().then(lambda v: log("second", v))
    ticks(3)
