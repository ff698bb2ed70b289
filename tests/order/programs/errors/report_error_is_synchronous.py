"""reportError fires its event and comes back before anything else runs."""

from tests.order.prelude import log
from thenloop import add_event_listener, queue_microtask, report_error


def program() -> None:
    def on_error(event):
        event.prevent_default()
        log("error", event.error)
        queue_microtask(lambda: log("microtask of the listener"))

    add_event_listener("error", on_error)
    log("before")
    queue_microtask(lambda: log("microtask of the script"))
    report_error("x")
    log("after")
