"""Ticks that a busy thread missed are not made up for: there is one at once, then the grid."""

from tests.order.prelude import busy, log
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        if count == 3:
            clear_interval(timer)

    timer = set_interval(tick, 50)
    set_timeout(lambda: log("325"), 325)
    set_timeout(lambda: log("375"), 375)
    busy(290)
    log("script")
