"""A rejection is reported by a task of its own, queued when the script's microtasks are over."""

from tests.order.prelude import log, ticks
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    add_event_listener("unhandledrejection", on_rejection)
    Promise.reject("a")
    set_timeout(lambda: log("zero timer"), 0)
    ticks(3)
    log("script")
