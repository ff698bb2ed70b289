"""After a slow tick an interval goes back to the multiples of its length."""

from tests.order.prelude import busy, log
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        if count == 1:
            busy(150)
        if count == 4:
            clear_interval(timer)

    timer = set_interval(tick, 100)
    set_timeout(lambda: log("325"), 325)
    set_timeout(lambda: log("425"), 425)
