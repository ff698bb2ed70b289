"""An interval that replaces itself after some work falls behind one that keeps to its grid."""

from tests.order.prelude import busy, log
from thenloop import clear_interval, set_interval


def program() -> None:
    count = 0

    def replace():
        nonlocal a, count
        log("a")
        busy(20)
        clear_interval(a)
        count += 1
        if count < 3:
            a = set_interval(replace, 60)
        else:
            clear_interval(b)

    a = set_interval(replace, 60)
    b = set_interval(lambda: log("b"), 60)
