"""An error that escapes a timer's callback is reported before the callback's microtasks."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, add_event_listener, set_timeout


def program() -> None:
    def on_error(event):
        event.prevent_default()
        log("error", event.error)

    def callback():
        ticks(2)
        log("callback")
        raise Thrown("x")

    add_event_listener("error", on_error)
    set_timeout(callback, 0)
    set_timeout(lambda: log("next timer"), 0)
