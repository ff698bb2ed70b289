"""Of a promise with two chains each chain without a catch is reported."""

from tests.order.prelude import log
from thenloop import Promise, add_event_listener, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log(event.reason, branches.index(event.promise))

    add_event_listener("unhandledrejection", on_rejection)
    promise = Promise.reject("a")
    branches = [
        promise.then(),
        promise.catch(lambda _: log("caught")),
        promise.then(lambda _: None),
        promise,
    ]
    set_timeout(lambda: log("end"), 20)
