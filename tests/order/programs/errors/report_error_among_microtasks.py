"""reportError in a microtask runs the listeners there and then, between two microtasks."""

from tests.order.prelude import log, ticks
from thenloop import Promise, add_event_listener, report_error


def program() -> None:
    def on_error(event):
        event.prevent_default()
        log("error", event.error)

    def job(_):
        log("one")
        report_error("x")
        log("two")

    add_event_listener("error", on_error)
    Promise.resolve().then(job).then(lambda _: log("three"))
    ticks(3)
