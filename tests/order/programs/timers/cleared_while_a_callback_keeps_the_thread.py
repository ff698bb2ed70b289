"""A timer that came due while a callback kept the thread can be cleared at its end."""

from tests.order.prelude import busy, log
from thenloop import clear_timeout, set_timeout


def program() -> None:
    def a():
        log("a")
        busy(40)
        clear_timeout(second)
        log("cleared")

    set_timeout(a, 10)
    second = set_timeout(lambda: log("never"), 25)
    set_timeout(lambda: log("c"), 30)
