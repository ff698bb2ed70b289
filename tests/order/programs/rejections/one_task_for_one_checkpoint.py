"""All rejections of one checkpoint are reported by one task: no zero timer comes between."""

from tests.order.prelude import log
from thenloop import Promise, Thrown, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)
        set_timeout(lambda: log("timer set at", event.reason), 0)

    def throw(_):
        raise Thrown("b")

    add_event_listener("unhandledrejection", on_rejection)
    Promise.reject("a")
    Promise.resolve().then(throw)
    Promise.reject("c")
