"""Of two timers that are due together the first can still clear the second."""

from tests.order.prelude import log, ticks
from thenloop import clear_timeout, set_timeout


def program() -> None:
    def a():
        log("a")
        clear_timeout(second)
        ticks(2)

    set_timeout(a, 10)
    second = set_timeout(lambda: log("never"), 10)
    set_timeout(lambda: log("c"), 10)
