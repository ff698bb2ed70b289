"""What an async executor returns is dropped: only its calls of resolve and reject count."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def executor(resolve, reject):
        log("executor")
        await Promise.resolve()
        resolve("value")
        log("resolved")

    promise = Promise(executor)
    promise.then(log)
    log("script")
    ticks(3)
