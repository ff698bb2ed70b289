"""clearTimeout clears intervals and clearInterval timeouts: there is one map of ids."""

from tests.order.prelude import log
from thenloop import clear_interval, clear_timeout, set_interval, set_timeout


def program() -> None:
    interval = set_interval(lambda: log("never"), 10)
    clear_timeout(interval)
    timeout = set_timeout(lambda: log("never"), 10)
    clear_interval(timeout)
    set_timeout(lambda: log("end"), 40)
