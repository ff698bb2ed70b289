"""A timeout of the same length set in a microtask of a tick comes after the next tick."""

from tests.order.prelude import log
from thenloop import Promise, clear_interval, set_interval, set_timeout


def program() -> None:
    count = 0

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        if count == 1:
            Promise.resolve().then(lambda _: set_timeout(lambda: log("timeout"), 30))
        if count == 3:
            clear_interval(timer)

    timer = set_interval(tick, 30)
