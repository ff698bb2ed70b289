"""An error thrown by a listener of errors fires no second event, and the next listener runs."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, set_timeout


def program() -> None:
    count = 0

    def first(event):
        nonlocal count
        event.prevent_default()
        count += 1
        log("first", count)
        raise Thrown("y")

    def callback():
        raise Thrown("x")

    add_event_listener("error", first)
    add_event_listener("error", lambda event: log("second", event.error))
    set_timeout(callback, 0)
    set_timeout(lambda: log("next timer"), 0)
