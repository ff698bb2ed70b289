"""Of timers with one deadline the one set first runs first, in a microtask or not."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    def b():
        log("b")
        ticks(2)

    set_timeout(lambda: log("a"), 20)
    Promise.resolve().then(lambda _: set_timeout(lambda: log("d"), 20))
    set_timeout(b, 20)
    set_timeout(lambda: log("c"), 20)
