"""A delay of 0 is less than a delay of 1: such a timer runs first, even when it was set later."""

from tests.order.prelude import log, ticks
from thenloop import set_timeout


def program() -> None:
    set_timeout(lambda: log("one"), 1)
    set_timeout(lambda: log("zero"), 0)
    set_timeout(lambda: log("one again"), 1)
    set_timeout(lambda: log("none"))
    ticks(2)
