"""A listener that prevents the default is seen by those after it, not by those before it."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, set_timeout


def program() -> None:
    def second(event):
        event.prevent_default()
        log("second", event.default_prevented)

    def callback():
        raise Thrown("x")

    add_event_listener("error", lambda event: log("first", event.default_prevented))
    add_event_listener("error", second)
    add_event_listener("error", lambda event: log("third", event.default_prevented))
    set_timeout(callback, 0)
