"""An interval whose tick is due, behind the callback that clears it, does not tick."""

from tests.order.prelude import log
from thenloop import clear_interval, set_interval, set_timeout


def program() -> None:
    def clear():
        log("clearing")
        clear_interval(timer)

    set_timeout(clear, 30)
    timer = set_interval(lambda: log("never"), 30)
    set_timeout(lambda: log("end"), 60)
