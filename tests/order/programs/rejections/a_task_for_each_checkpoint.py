"""Rejections of two tasks are reported by two tasks, in their order."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, queue_microtask, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)
        queue_microtask(lambda: log("microtask"))

    def timer(name, reason):
        log(name)
        Promise.reject(reason)

    add_event_listener("unhandledrejection", on_rejection)
    set_timeout(timer, 0, "first timer", "a")
    set_timeout(timer, 0, "second timer", "b")
    set_timeout(lambda: log("third timer"), 0)
