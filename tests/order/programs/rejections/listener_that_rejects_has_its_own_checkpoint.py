"""A listener that rejects a promise and queues no microtask still gets a checkpoint: the report is
queued before what the next listener sets.
"""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    first = True

    def first_listener(event):
        nonlocal first
        event.prevent_default()
        log("A", event.reason)
        if first:
            first = False
            Promise.reject(2)

    def second_listener(event):
        log("B", event.reason)
        if event.reason == 1:
            set_timeout(lambda: log("timer"), 0)

    add_event_listener("unhandledrejection", first_listener)
    add_event_listener("unhandledrejection", second_listener)
    Promise.reject(1)
