"""An interval cleared by its own callback does not tick again, though it was armed already."""

from tests.order.prelude import log
from thenloop import clear_interval, set_interval


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log(count)
        if count == 2:
            clear_interval(timer)
            log("cleared")

    timer = set_interval(tick, 20)
