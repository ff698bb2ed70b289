"""Clearing an id that is over, unknown or none does nothing."""

from tests.order.prelude import log
from thenloop import clear_interval, clear_timeout, set_timeout


def program() -> None:
    def callback():
        clear_timeout(timer)
        clear_timeout(timer)
        clear_timeout(None)
        clear_interval()
        clear_timeout(1000000000)
        clear_timeout(0)
        log("fine")

    def later():
        clear_timeout(timer)
        log("still there")

    timer = set_timeout(callback, 0)
    set_timeout(later, 10)
