"""Each listener is a script of its own: its microtasks run before the next listener."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener


def program() -> None:
    def listener(name):
        def on_rejection(event):
            event.prevent_default()
            log(name, event.reason)
            Promise.resolve().then(lambda _: log("microtask of", name)).then(
                lambda _: log("and another")
            )

        return on_rejection

    for name in ("first", "second"):
        add_event_listener("unhandledrejection", listener(name))
    Promise.reject("a")
    Promise.reject("b")
