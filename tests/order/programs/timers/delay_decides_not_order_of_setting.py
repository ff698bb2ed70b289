"""Timers run in the order of their deadlines, whatever the order of setting."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    set_timeout(lambda: log("60"), 60)
    set_timeout(lambda: log("20"), 20)
    Promise.resolve().then(lambda _: set_timeout(lambda: log("40"), 40))
    set_timeout(lambda: log("0"), 0)
    ticks(2)
