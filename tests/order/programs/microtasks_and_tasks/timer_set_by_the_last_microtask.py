"""Whatever microtask sets it, a timer comes behind those set before it, and in no case sooner."""

from tests.order.prelude import log
from thenloop import Promise, queue_microtask, set_timeout


def program() -> None:
    def last(_):
        set_timeout(lambda: log("set by the next microtask"), 0)
        log("microtasks are over")

    set_timeout(lambda: log("set by the script"), 0)
    Promise.resolve().then(lambda _: set_timeout(lambda: log("set by a microtask"), 0)).then(last)
    queue_microtask(lambda: set_timeout(lambda: log("set by a microtask queued second"), 0))
