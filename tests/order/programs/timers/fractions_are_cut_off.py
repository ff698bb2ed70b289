"""The fraction of a delay is cut off, so that it does not decide the order."""

from tests.order.prelude import log
from thenloop import set_timeout


def program() -> None:
    set_timeout(lambda: log("20.9"), 20.9)
    set_timeout(lambda: log("20"), 20)
    set_timeout(lambda: log("20.1"), 20.1)
    set_timeout(lambda: log("0.9"), 0.9)
    set_timeout(lambda: log("0"), 0)
    set_timeout(lambda: log("-0.9"), -0.9)
