"""A timer set by a listener of a callback's error is nested in that callback's timer."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, current_loop, set_timeout


def program() -> None:
    clock = current_loop().clock
    gaps = []

    def callback(before):
        gaps.append(4 if clock.now() - before > 2.5 else 0)
        raise Thrown("x")

    def on_error(event):
        event.prevent_default()
        if len(gaps) < 10:
            set_timeout(callback, 0, clock.now())
        else:
            log("".join(map(str, gaps)))

    add_event_listener("error", on_error)
    set_timeout(callback, 0, clock.now())
