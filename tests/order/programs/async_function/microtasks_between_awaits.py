"""Microtasks queued before an await run before the function goes on, later ones after."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, queue_microtask


def program() -> None:
    @async_function
    async def work():
        queue_microtask(lambda: log("queued before the await"))
        await Promise.resolve()
        log("first")
        queue_microtask(lambda: log("queued after the await"))
        await Promise.resolve()
        log("second")

    queue_microtask(lambda: log("queued by the script, before"))
    work()
    queue_microtask(lambda: log("queued by the script, after"))
    ticks(3)
