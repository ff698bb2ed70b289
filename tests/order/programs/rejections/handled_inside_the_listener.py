"""A handler attached by the listener that was told, or by its microtask, needs no second event."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, queue_microtask, set_timeout


def program() -> None:
    def on_rejection(event):
        def handle():
            event.promise.catch(lambda reason: log("caught", reason))

        event.prevent_default()
        log("unhandled", event.reason)
        if event.reason == "a":
            handle()
        else:
            queue_microtask(handle)

    add_event_listener("unhandledrejection", on_rejection)
    add_event_listener("rejectionhandled", lambda event: log("never"))
    Promise.reject("a")
    Promise.reject("b")
    set_timeout(lambda: log("end"), 20)
