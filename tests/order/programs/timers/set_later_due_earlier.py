"""A timer set later with an earlier deadline runs first, also when both are due already."""

from tests.order.prelude import busy, log
from thenloop import set_timeout


def program() -> None:
    set_timeout(lambda: log("set first, due at 60"), 60)
    busy(20)
    set_timeout(lambda: log("set later, due at 40"), 20)
    busy(60)
