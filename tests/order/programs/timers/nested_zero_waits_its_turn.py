"""A timer set in a timer runs after those that were set before it."""

from tests.order.prelude import log
from thenloop import Promise, set_timeout


def program() -> None:
    def a():
        log("a")
        set_timeout(lambda: log("set in a"), 0)
        Promise.resolve().then(lambda _: set_timeout(lambda: log("set in a microtask of a"), 0))

    def b():
        log("b")
        set_timeout(lambda: log("set in b"), 0)

    set_timeout(a, 0)
    set_timeout(b, 0)
    set_timeout(lambda: log("c"), 0)
