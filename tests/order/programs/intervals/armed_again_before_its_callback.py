"""An interval is armed again before its callback runs: a timeout of its length comes after it."""

from tests.order.prelude import log, ticks
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        if count == 1:
            set_timeout(lambda: log("timeout"), 30)
        if count == 3:
            clear_interval(timer)
        ticks(1)

    timer = set_interval(tick, 30)
