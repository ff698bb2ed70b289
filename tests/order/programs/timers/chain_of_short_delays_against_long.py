"""A chain of two delays comes after a single delay shorter than their sum."""

from tests.order.prelude import log
from thenloop import set_timeout


def program() -> None:
    def twenty():
        log("20")
        set_timeout(lambda: log("20+40"), 40)

    set_timeout(twenty, 20)
    set_timeout(lambda: log("40"), 40)
    set_timeout(lambda: log("80"), 80)
