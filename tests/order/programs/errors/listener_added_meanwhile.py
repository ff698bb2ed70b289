"""A listener that a listener adds waits for the next event."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, set_timeout


def program() -> None:
    def first(event):
        event.prevent_default()
        log("first", event.error)
        if event.error == "x":
            add_event_listener("error", lambda next_event: log("added", next_event.error))

    def throw(value):
        raise Thrown(value)

    add_event_listener("error", first)
    set_timeout(throw, 0, "x")
    set_timeout(throw, 0, "y")
