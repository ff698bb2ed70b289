"""An interval of no, a negative or an undefined delay ticks like one of 0."""

from tests.order.prelude import log
from thenloop import clear_interval, set_interval


def program() -> None:
    def ticking(name, *delay):
        count = 0

        def tick():
            nonlocal count
            count += 1
            log(name, count)
            if count == 2:
                clear_interval(timer)

        timer = set_interval(tick, *delay)

    ticking("none")
    ticking("negative", -5)
    ticking("undefined", None)
    ticking("zero", 0)
