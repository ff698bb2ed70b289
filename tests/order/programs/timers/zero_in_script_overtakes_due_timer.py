"""A zero delay set at the end of a long script runs before a timer that came due in it."""

from tests.order.prelude import busy, log
from thenloop import set_timeout


def program() -> None:
    set_timeout(lambda: log("due at 20"), 20)
    set_timeout(lambda: log("due at 10"), 10)
    busy(40)
    set_timeout(lambda: log("zero"), 0)
    set_timeout(lambda: log("second zero"), 0)
