"""A microtask's error is reported at once, before the next microtask."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, add_event_listener, queue_microtask


def program() -> None:
    def on_error(event):
        event.prevent_default()
        log("error", event.error)
        queue_microtask(lambda: log("queued by the listener"))

    def first():
        queue_microtask(lambda: log("queued by the first"))
        raise Thrown("x")

    add_event_listener("error", on_error)
    queue_microtask(first)
    queue_microtask(lambda: log("second"))
    ticks(3)
