"""A script runs to its end, then its microtasks, then the first task."""

from tests.order.prelude import log
from thenloop import Promise, async_function, queue_microtask, set_timeout


def program() -> None:
    @async_function
    async def function():
        log("async function")
        await Promise.resolve(None)
        log("after await")

    log("script begins")
    set_timeout(lambda: log("task"), 0)
    Promise.resolve().then(lambda _: log("promise job"))
    queue_microtask(lambda: log("microtask"))
    function()
    log("script ends")
