"""The first tick of an interval has its place among timeouts of the same length."""

from tests.order.prelude import log
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        if count == 2:
            clear_interval(timer)

    set_timeout(lambda: log("before"), 30)
    timer = set_interval(tick, 30)
    set_timeout(lambda: log("after"), 30)
    set_timeout(lambda: log("in between"), 45)
