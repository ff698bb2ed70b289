"""A delay is a signed number of 32 bits: 2^31 is negative, hence 0, and 2^32 + 40 is 40."""

from tests.order.prelude import log
from thenloop import set_timeout


def program() -> None:
    set_timeout(lambda: log("2^32 + 40"), 2**32 + 40)
    set_timeout(lambda: log("20"), 20)
    set_timeout(lambda: log("2^31"), 2**31)
    set_timeout(lambda: log("infinity"), float("inf"))
    set_timeout(lambda: log("-2^32 + 60"), -(2**32) + 60)
    set_timeout(lambda: log("0"), 0)
