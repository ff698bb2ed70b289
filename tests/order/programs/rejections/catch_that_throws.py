"""A catch that throws handles one rejection and makes another."""

from tests.order.prelude import log
from thenloop import Promise, Thrown, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    def rethrow(reason):
        raise Thrown("instead of " + reason)

    add_event_listener("unhandledrejection", on_rejection)
    Promise.reject("a").catch(rethrow)
    Promise.reject("b").catch(lambda _: Promise.reject("returned"))
    set_timeout(lambda: log("end"), 20)
