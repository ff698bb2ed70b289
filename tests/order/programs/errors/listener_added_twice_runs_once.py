"""A listener that is added twice runs once, in its first place; removed and added it is last."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, remove_event_listener, set_timeout


def program() -> None:
    def twice(event):
        event.prevent_default()
        log("twice", event.error)

    def moved(event):
        log("moved", event.error)

    def callback():
        raise Thrown("x")

    add_event_listener("error", moved)
    add_event_listener("error", twice)
    add_event_listener("error", lambda event: log("other", event.error))
    add_event_listener("error", twice)
    remove_event_listener("error", moved)
    add_event_listener("error", moved)
    set_timeout(callback, 0)
