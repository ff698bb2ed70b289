"""A cleared timer does not run, and the others keep their order."""

from tests.order.prelude import log
from thenloop import Promise, clear_timeout, set_timeout


def program() -> None:
    set_timeout(lambda: log("a"), 10)
    cleared = set_timeout(lambda: log("never"), 10)
    set_timeout(lambda: log("b"), 10)
    zero = set_timeout(lambda: log("never"), 0)
    clear_timeout(cleared)
    Promise.resolve().then(lambda _: clear_timeout(zero))
    set_timeout(lambda: log("zero"), 0)
