"""Microtasks that take long hold up timers that are due, which then run by deadline."""

from tests.order.prelude import busy, log
from thenloop import queue_microtask, set_timeout


def program() -> None:
    def first():
        busy(25)
        log("first microtask")

    def second():
        busy(15)
        log("second microtask")
        set_timeout(lambda: log("0"), 0)

    set_timeout(lambda: log("20"), 20)
    set_timeout(lambda: log("10"), 10)
    queue_microtask(first)
    queue_microtask(second)
