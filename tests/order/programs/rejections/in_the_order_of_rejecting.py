"""Rejections are reported in the order in which the promises were rejected, not made."""

from tests.order.prelude import log
from thenloop import Promise, Thrown, add_event_listener, async_function


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    def throw(_):
        raise Thrown("by a microtask")

    @async_function
    async def function():
        await Promise.resolve(None)
        raise Thrown("by an async function")

    add_event_listener("unhandledrejection", on_rejection)
    functions = Promise.with_resolvers()
    Promise.resolve().then(throw)
    Promise.reject("made later")
    functions.reject("made first")
    function()
    log("script")
