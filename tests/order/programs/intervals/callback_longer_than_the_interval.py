"""A callback that takes longer than its interval leaves room for other timers in between."""

from tests.order.prelude import busy, log
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        busy(100)
        if count == 3:
            clear_interval(timer)

    timer = set_interval(tick, 40)
    set_timeout(lambda: log("60"), 60)
    set_timeout(lambda: log("210"), 210)
