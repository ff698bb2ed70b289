"""move() takes everything to a new stack and leaves the old one disposed and empty."""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack


def program() -> None:
    first = AsyncDisposableStack()
    first.defer(lambda: log("deferred"))
    second = first.move()
    log("disposed", first.disposed, second.disposed)
    first.dispose_async().then(lambda _: log("first"))
    second.defer(lambda: log("deferred later"))
    second.dispose_async().then(lambda _: log("second"))
    try:
        first.move()
    except Exception as error:
        log("threw", type(error).__name__)
    ticks(4)
