"""A zero timeout set by the seventh tick of an interval is nested as deep as that tick."""

from tests.order.prelude import log
from thenloop import clear_interval, current_loop, set_interval, set_timeout


def program() -> None:
    clock = current_loop().clock
    count = 0

    def measure(before):
        log("clamped" if clock.now() - before > 2.5 else "free")

    def tick():
        nonlocal count
        count += 1
        if count in (4, 7):
            set_timeout(measure, 0, clock.now())
        if count == 7:
            clear_interval(timer)

    timer = set_interval(tick, 20)
