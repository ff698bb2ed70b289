"""A rejection that the listener of an earlier one handles is not reported."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    promises = []

    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)
        promises[1].catch(lambda reason: log("caught", reason))

    add_event_listener("unhandledrejection", on_rejection)
    add_event_listener("rejectionhandled", lambda event: log("never"))
    for name in ("a", "b", "c"):
        promises.append(Promise.reject(name))
    set_timeout(lambda: log("end"), 20)
