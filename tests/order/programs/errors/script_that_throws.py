"""A script's error is reported before its microtasks, which run like its timers all the same."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, add_event_listener, set_timeout


def program() -> None:
    def on_error(event):
        event.prevent_default()
        log("error", event.error)

    add_event_listener("error", on_error)
    set_timeout(lambda: log("timer"), 0)
    ticks(2)
    log("script")
    raise Thrown("x")
