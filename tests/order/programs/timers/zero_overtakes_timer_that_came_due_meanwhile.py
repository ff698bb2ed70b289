"""A zero delay hands in its task at once, before a timer that came due while the callback ran."""

from tests.order.prelude import busy, log
from thenloop import set_timeout


def program() -> None:
    def a():
        log("a")
        busy(40)
        set_timeout(lambda: log("zero set in a"), 0)

    set_timeout(a, 1)
    set_timeout(lambda: log("due while a ran"), 20)
