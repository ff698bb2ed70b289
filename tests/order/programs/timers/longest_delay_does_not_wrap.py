"""2^31 - 1 milliseconds are the longest delay, more than three weeks."""

from tests.order.prelude import log
from thenloop import clear_timeout, set_timeout


def program() -> None:
    def thirty():
        log("30")
        clear_timeout(timer)

    timer = set_timeout(lambda: log("after 24 days"), 2**31 - 1)
    set_timeout(thirty, 30)
