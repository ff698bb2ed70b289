"""A zero delay whose task waits already can still be cleared."""

from tests.order.prelude import log
from thenloop import clear_timeout, set_timeout


def program() -> None:
    def a():
        log("a")
        clear_timeout(second)

    def c():
        log("c")
        clear_timeout(fourth)
        set_timeout(lambda: log("end"), 0)

    set_timeout(a, 0)
    second = set_timeout(lambda: log("never"), 0)
    set_timeout(c, 0)
    fourth = set_timeout(lambda: log("never"), 0)
