"""Timers set in a task that is no timer's, such as one that reports a rejection, begin anew."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, current_loop, set_timeout


def program() -> None:
    clock = current_loop().clock
    gaps = []

    def callback(before):
        gaps.append(4 if clock.now() - before > 2.5 else 0)
        if len(gaps) < 10:
            Promise.reject()
        else:
            log("".join(map(str, gaps)))

    def on_rejection(event):
        event.prevent_default()
        set_timeout(callback, 0, clock.now())

    add_event_listener("unhandledrejection", on_rejection)
    Promise.reject()
