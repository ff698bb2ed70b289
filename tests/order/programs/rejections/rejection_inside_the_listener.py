"""A rejection made by a listener is reported by a later task, after the others of this one."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, queue_microtask


def program() -> None:
    count = 0

    def on_rejection(event):
        nonlocal count
        event.prevent_default()
        log("unhandled", event.reason)
        count += 1
        if count <= 2:
            Promise.reject("made by " + event.reason)
        queue_microtask(lambda: log("microtask"))

    add_event_listener("unhandledrejection", on_rejection)
    Promise.reject("a")
    Promise.reject("b")
