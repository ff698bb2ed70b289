"""onerror has the place where it was first set; by returning true it prevents the default."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, current_loop, set_timeout


def program() -> None:
    loop = current_loop()

    def replaced(message, file, line, column, error):
        log("never", error)
        return False

    def handler(message, file, line, column, error):
        log("onerror", error)
        return True

    def callback():
        raise Thrown("x")

    add_event_listener("error", lambda event: log("before", event.default_prevented))
    loop.onerror = replaced
    add_event_listener("error", lambda event: log("after", event.error, event.default_prevented))
    loop.onerror = handler
    set_timeout(callback, 0)
