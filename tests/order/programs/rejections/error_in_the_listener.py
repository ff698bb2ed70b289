"""An error thrown by the listener is reported at once; the remaining rejections follow."""

from tests.order.prelude import log
from thenloop import Promise, Thrown, add_event_listener, queue_microtask


def program() -> None:
    def on_error(event):
        event.prevent_default()
        log("error", event.error)

    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)
        queue_microtask(lambda: log("microtask"))
        raise Thrown("thrown for " + event.reason)

    add_event_listener("error", on_error)
    add_event_listener("unhandledrejection", on_rejection)
    Promise.reject("a")
    Promise.reject("b")
