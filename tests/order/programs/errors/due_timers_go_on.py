"""An error takes nothing with it: timers that are due run, each error is reported in its place."""

from tests.order.prelude import busy, log
from thenloop import Promise, Thrown, add_event_listener, set_timeout


def program() -> None:
    def on_error(event):
        event.prevent_default()
        log("error", event.error)

    def callback(name):
        log(name)
        Promise.resolve().then(lambda _: log(name, "microtask"))
        raise Thrown(name)

    add_event_listener("error", on_error)
    for name in ("a", "b", "c"):
        set_timeout(callback, 1, name)
    busy(10)
