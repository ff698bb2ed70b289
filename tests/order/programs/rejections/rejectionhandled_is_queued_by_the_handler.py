"""rejectionhandled is queued when the handler is attached, behind zero timers set before."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    def timer():
        set_timeout(lambda: log("set before"), 0)
        promise.catch(lambda reason: log("caught", reason))
        set_timeout(lambda: log("set after"), 20)

    add_event_listener("unhandledrejection", on_rejection)
    add_event_listener("rejectionhandled", lambda event: log("handled", event.reason))
    promise = Promise.reject("a")
    set_timeout(timer, 20)
