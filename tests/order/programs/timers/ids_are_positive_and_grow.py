"""Ids are positive numbers, growing by one, whatever kind of timer and whatever was cleared."""

from tests.order.prelude import log
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    a = set_timeout(lambda: None, 1)
    b = set_interval(lambda: None, 1000)
    clear_interval(b)
    c = set_timeout(lambda: None, 0)
    log("number" if type(a) is int else type(a).__name__, a > 0, b - a, c - b)

    def later():
        d = set_timeout(lambda: log("end"), 0)
        log(d > c)

    set_timeout(later, 20)
