"""Further arguments are passed to the callback."""

from tests.order.prelude import log
from thenloop import clear_interval, queue_microtask, set_interval, set_timeout


def program() -> None:
    def tick(*values):
        log(len(values), *values)
        clear_interval(timer)

    set_timeout(lambda *values: log(len(values), *values), 10, "x", None, 3)
    set_timeout(lambda *values: log(len(values)), 10)
    timer = set_interval(tick, 10, "y")
    queue_microtask(lambda *values: log("microtask", len(values)))
