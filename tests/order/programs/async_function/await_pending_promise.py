"""An await of a pending promise goes on in its place among that promise's handlers."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, set_timeout


def program() -> None:
    functions = Promise.with_resolvers()
    promise = functions.promise

    @async_function
    async def work():
        log("await", await promise)

    def timer():
        log("timer")
        functions.resolve("value")
        ticks(2)

    promise.then(lambda _: log("handler before"))
    work()
    promise.then(lambda _: log("handler after"))
    set_timeout(timer, 5)
    ticks(2)
