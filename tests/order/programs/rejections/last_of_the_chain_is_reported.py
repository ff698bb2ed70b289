"""Of a chain without a catch only the last promise is reported; each link handles its source."""

from tests.order.prelude import log, ticks
from thenloop import Promise, add_event_listener


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log(event.reason, event.promise is first, event.promise is last)

    add_event_listener("unhandledrejection", on_rejection)
    first = Promise.reject("a")
    last = first.then(lambda _: None).then(lambda _: None).finally_(lambda: log("finally"))
    ticks(5)
