"""A task waits for all microtasks, also for those that microtasks queue."""

from tests.order.prelude import log, ticks
from thenloop import queue_microtask, set_timeout


def program() -> None:
    left = 500

    def step():
        nonlocal left
        left -= 1
        if left >= 0:
            queue_microtask(step)
        else:
            log("chain is over")

    set_timeout(lambda: log("task"), 0)
    step()
    ticks(3)
