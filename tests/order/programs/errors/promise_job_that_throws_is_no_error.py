"""What a handler or an async function throws rejects a promise and is no error event."""

from tests.order.prelude import log
from thenloop import Promise, Thrown, add_event_listener, async_function, set_timeout


def program() -> None:
    def on_rejection(event):
        event.prevent_default()
        log("rejected", event.reason)

    def handler(_):
        raise Thrown("from a handler")

    def executor(resolve, reject):
        raise Thrown("from an executor")

    @async_function
    async def throws(where):
        raise Thrown(where)

    add_event_listener("error", lambda event: log("never"))
    add_event_listener("unhandledrejection", on_rejection)
    Promise.resolve().then(handler)
    throws("from an async function")
    Promise(executor)
    set_timeout(throws, 20, "from an async callback")
