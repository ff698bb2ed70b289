"""reportError called by a listener of errors fires nothing; called later it does again."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, queue_microtask, report_error, set_timeout


def program() -> None:
    def on_error(event):
        event.prevent_default()
        log("error", event.error)
        if event.error == "x":
            report_error("y")
            queue_microtask(lambda: report_error("z"))
        log("end of listener")

    def callback():
        raise Thrown("x")

    add_event_listener("error", on_error)
    set_timeout(callback, 0)
