"""So deep that every delay is at least 4 ms, a delay of 1 and then of 0 keep their order."""

from tests.order.prelude import log
from thenloop import set_timeout


def program() -> None:
    depth = 0

    def callback():
        nonlocal depth
        depth += 1
        if depth < 7:
            nested()
            return
        log("seventh")
        set_timeout(lambda: log("9"), 9)
        set_timeout(lambda: log("5"), 5)
        set_timeout(lambda: log("1"), 1)
        set_timeout(lambda: log("0"), 0)

    def nested():
        set_timeout(callback, 0)

    nested()
