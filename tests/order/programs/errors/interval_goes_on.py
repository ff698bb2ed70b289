"""An interval whose callback throws goes on."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, clear_interval, set_interval


def program() -> None:
    count = 0

    def on_error(event):
        event.prevent_default()
        log("error", event.error)

    def tick():
        nonlocal count
        count += 1
        log("tick", count)
        if count == 3:
            clear_interval(timer)
        raise Thrown(count)

    add_event_listener("error", on_error)
    timer = set_interval(tick, 20)
