"""A stack put into another is disposed of as one resource of it, whose promise is awaited."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack


def program() -> None:
    inner = AsyncDisposableStack()
    inner.defer(lambda: log("inner one"))
    inner.defer(lambda: log("inner two"))
    outer = AsyncDisposableStack()
    outer.defer(lambda: log("outer"))
    outer.use(inner)
    outer.dispose_async().then(lambda _: log("disposed", inner.disposed))
    ticks(6)
