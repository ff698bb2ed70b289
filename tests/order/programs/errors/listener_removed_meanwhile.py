"""A listener that an earlier one removes does not run any more, not even for this event."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, remove_event_listener, set_timeout


def program() -> None:
    def first(event):
        event.prevent_default()
        log("first", event.error)
        remove_event_listener("error", second)

    def second(event):
        log("never")

    def throw(value):
        raise Thrown(value)

    add_event_listener("error", first)
    add_event_listener("error", second)
    add_event_listener("error", lambda event: log("third", event.error))
    set_timeout(throw, 0, "x")
    set_timeout(throw, 0, "y")
