"""A timer that is due takes its place when a turn begins: the zero delay that this turn sets runs
after it."""

from tests.order.prelude import busy, log
from thenloop import set_timeout


def program() -> None:
    def first():
        log("first zero")
        set_timeout(lambda: log("zero set by it"), 0)

    set_timeout(first, 0)
    set_timeout(lambda: log("due since the script"), 5)
    busy(15)
