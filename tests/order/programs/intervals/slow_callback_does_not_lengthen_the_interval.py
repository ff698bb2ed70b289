"""The time that callbacks take does not lengthen the interval, as long as it is less."""

from tests.order.prelude import busy, log
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        busy(40)
        if count == 3:
            clear_interval(timer)

    timer = set_interval(tick, 100)
    for time in (170, 230, 270, 330):
        set_timeout(log, time, time)
