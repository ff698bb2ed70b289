"""A handler attached after the report is told by a task: rejectionhandled."""

from tests.order.prelude import log, ticks
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    def timer():
        log("timer")
        promise.catch(lambda reason: log("caught", reason))
        promise.catch(lambda reason: log("caught again", reason))
        ticks(3)

    add_event_listener("unhandledrejection", on_rejection)
    add_event_listener(
        "rejectionhandled",
        lambda event: log("handled", event.reason, event.promise is promise),
    )
    promise = Promise.reject("a")
    set_timeout(timer, 20)
    set_timeout(lambda: log("end"), 50)
