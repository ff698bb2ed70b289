"""Two intervals of one length keep their order, microtasks in between."""

from tests.order.prelude import log, ticks
from thenloop import clear_interval, set_interval


def program() -> None:
    count = 0

    def tick_a():
        log("a")
        ticks(2)

    def tick_b():
        nonlocal count
        log("b")
        count += 1
        if count == 3:
            clear_interval(a)
            clear_interval(b)

    a = set_interval(tick_a, 30)
    b = set_interval(tick_b, 30)
