"""Listeners of a callback's error run one after the other, all microtasks after them."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, queue_microtask, set_timeout


def program() -> None:
    def listener(name):
        def on_error(event):
            event.prevent_default()
            log(name)
            queue_microtask(lambda: log("microtask of", name))

        return on_error

    def callback():
        queue_microtask(lambda: log("microtask of the callback"))
        raise Thrown("x")

    for name in ("first", "second"):
        add_event_listener("error", listener(name))
    set_timeout(callback, 0)
