"""An async function gives a plain promise, new for each call, which is adopted like any other."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def work():
        return "value"

    promise = work()
    log(type(promise) is Promise, Promise.resolve(promise) is promise, work() is promise)
    Promise(lambda resolve, reject: resolve(promise)).then(lambda value: log("adopted", value))
    promise.then(lambda value: log("own", value))
    ticks(4)
