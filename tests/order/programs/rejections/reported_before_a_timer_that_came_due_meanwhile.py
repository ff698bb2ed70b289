"""The report waits in the queue already when the loop looks for timers that came due meanwhile."""

from tests.order.prelude import busy, log
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    def a():
        log("a")
        Promise.reject("in a")
        busy(40)

    add_event_listener("unhandledrejection", on_rejection)
    set_timeout(a, 1)
    set_timeout(lambda: log("due while a ran"), 20)
