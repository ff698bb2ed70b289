"""onunhandledrejection and onrejectionhandled have their places among the listeners."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, current_loop, set_timeout


def program() -> None:
    loop = current_loop()

    def handler(event):
        log("handler", event.reason)
        event.prevent_default()

    def late():
        loop.onunhandledrejection = None
        promise.catch(lambda _: log("caught"))

    add_event_listener("unhandledrejection", lambda event: log("before"))
    loop.onunhandledrejection = handler
    add_event_listener("unhandledrejection", lambda event: log("after", event.default_prevented))
    loop.onrejectionhandled = lambda event: log("handled", event.reason)
    promise = Promise.reject("a")
    set_timeout(late, 20)
    set_timeout(
        lambda: add_event_listener("unhandledrejection", lambda event: event.prevent_default()),
        40,
    )
    set_timeout(lambda: Promise.reject("b"), 60)
