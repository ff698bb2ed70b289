"""A rejection is reported before a timer whose delay is not over."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    def zero():
        log("zero")
        Promise.reject("b")
        set_timeout(lambda: log("second zero"), 0)

    add_event_listener("unhandledrejection", on_rejection)
    set_timeout(lambda: log("20"), 20)
    set_timeout(zero, 0)
    Promise.reject("a")
