"""A microtask of the first of two due timers can clear the second."""

from tests.order.prelude import busy, log
from thenloop import Promise, clear_timeout, set_timeout


def program() -> None:
    def a():
        log("a")
        Promise.resolve().then(lambda _: clear_timeout(second))

    set_timeout(a, 1)
    second = set_timeout(lambda: log("never"), 1)
    set_timeout(lambda: log("c"), 1)
    busy(10)
