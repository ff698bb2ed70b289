"""All microtasks, also those that microtasks add, run before the next task."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    def reaction(_):
        log("reaction 1")
        set_timeout(lambda: log("timer 2"), 0)

    set_timeout(lambda: log("timer 1"), 0)
    (
        Promise.resolve()
        .then(reaction)
        .then(lambda _: log("reaction 2"))
        .then(lambda _: log("reaction 3"))
    )
    ticks(5)
    log("script")
