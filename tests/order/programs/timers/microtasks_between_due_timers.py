"""Two timers that are due together have all microtasks of the first between them."""

from tests.order.prelude import busy, log, ticks
from thenloop import queue_microtask, set_timeout


def program() -> None:
    def a():
        log("a")
        ticks(4)

    def b():
        log("b")
        queue_microtask(lambda: log("b microtask"))

    set_timeout(a, 1)
    set_timeout(b, 1)
    set_timeout(lambda: log("c"), 1)
    busy(10)
