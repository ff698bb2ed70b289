"""A listener that a microtask of an earlier one removes does not run."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, queue_microtask, remove_event_listener


def program() -> None:
    def second(event):
        log("second", event.reason)

    def first(event):
        event.prevent_default()
        log("first", event.reason)
        if event.reason == "b":
            queue_microtask(lambda: remove_event_listener("unhandledrejection", second))

    add_event_listener("unhandledrejection", first)
    add_event_listener("unhandledrejection", second)
    add_event_listener("unhandledrejection", lambda event: log("third", event.reason))
    for name in ("a", "b", "c"):
        Promise.reject(name)
