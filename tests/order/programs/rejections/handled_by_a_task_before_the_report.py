"""A handler attached by a task that comes before the report is in time: no event at all."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    def zero():
        log("zero timer")
        promise.catch(lambda reason: log("caught", reason))

    add_event_listener("unhandledrejection", on_rejection)
    add_event_listener("rejectionhandled", lambda event: log("handled", event.reason))
    promise = Promise.reject("a")
    set_timeout(zero, 0)
    Promise.reject("b")
    set_timeout(lambda: log("end"), 20)
