"""A promise that is rejected while a function awaits it is handled: nothing is reported."""

from tests.order.prelude import log, reason_of
from thenloop import Promise, add_event_listener, async_function, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    @async_function
    async def waits():
        try:
            await promise
        except Exception as error:
            log("caught", reason_of(error))

    def timer():
        reject("awaited")
        Promise.reject("not awaited")

    add_event_listener("unhandledrejection", on_rejection)
    promise, _, reject = Promise.with_resolvers()
    waits()
    set_timeout(timer, 20)
    set_timeout(lambda: log("end"), 50)
