"""An await that comes after the report handles the rejection like a catch."""

from tests.order.prelude import log, reason_of
from thenloop import Promise, add_event_listener, async_function, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("unhandled", event.reason)

    @async_function
    async def timer():
        try:
            await promise
        except Exception as error:
            log("caught", reason_of(error))

    add_event_listener("unhandledrejection", on_rejection)
    add_event_listener("rejectionhandled", lambda event: log("handled", event.reason))
    promise = Promise.reject("a")
    set_timeout(timer, 20)
    set_timeout(lambda: log("end"), 50)
