"""Timers that came due while a script kept the thread run in the order of their deadlines."""

from tests.order.prelude import busy, log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    def ten():
        log("10")
        ticks(3)

    set_timeout(lambda: log("30"), 30)
    set_timeout(ten, 10)
    set_timeout(lambda: log("20"), 20)
    Promise.resolve().then(lambda _: log("microtask"))
    busy(50)
    log("script")
