"""A null in the stack has nothing to dispose of and costs one await all the same, however
many there are.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack


def program() -> None:
    one = AsyncDisposableStack()
    log("used", one.use(None))
    one.dispose_async().then(lambda _: log("one"))
    two = AsyncDisposableStack()
    two.use(None)
    two.use(None)
    two.dispose_async().then(lambda _: log("two"))
    ticks(4)
