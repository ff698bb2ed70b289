"""A handler attached by any microtask of the same checkpoint is in time."""

from tests.order.prelude import log
from thenloop import (
    Promise,
    add_event_listener,
    async_function,
    queue_microtask,
    set_timeout,
)


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    @async_function
    async def late():
        for _ in range(40):
            await Promise.resolve(None)
        second.catch(lambda reason: log("caught", reason))

    add_event_listener("unhandledrejection", on_rejection)
    first = Promise.reject("a")
    queue_microtask(lambda: first.catch(lambda reason: log("caught", reason)))
    second = Promise.reject("b")
    late()
    Promise.reject("c")
    set_timeout(lambda: log("end"), 20)
