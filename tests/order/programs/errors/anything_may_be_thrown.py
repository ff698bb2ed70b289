"""Whatever a callback throws arrives at the listener as it is."""

from tests.order.prelude import log
from thenloop import Thrown, add_event_listener, set_timeout


class Anything:
    pass


def program() -> None:
    something = Anything()

    def on_error(event):
        event.prevent_default()
        log(event.error, event.error is something)

    def throw(value):
        raise value if isinstance(value, Exception) else Thrown(value)

    add_event_listener("error", on_error)
    thrown = [5, None, "text", False, something, TypeError("message"), ["a", "b"]]
    for index, value in enumerate(thrown):
        set_timeout(throw, index, value)
