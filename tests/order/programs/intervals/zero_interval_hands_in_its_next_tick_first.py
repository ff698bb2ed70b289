"""An interval of 0 hands in its next tick before its callback can set a zero timeout."""

from tests.order.prelude import log
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        if count == 1:
            set_timeout(lambda: log("timeout"), 0)
        if count == 3:
            clear_interval(timer)

    timer = set_interval(tick, 0)
