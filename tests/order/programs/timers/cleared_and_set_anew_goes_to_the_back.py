"""A timer that is cleared and set again with the same delay loses its place."""

from tests.order.prelude import log
from thenloop import clear_timeout, set_timeout


def program() -> None:
    timer = set_timeout(lambda: log("never"), 30)
    set_timeout(lambda: log("a"), 30)
    clear_timeout(timer)
    timer = set_timeout(lambda: log("b"), 30)
    set_timeout(lambda: log("c"), 30)
