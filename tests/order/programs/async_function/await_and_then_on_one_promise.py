"""Awaits and handlers of one promise go on in the order in which they came to it."""

from tests.order.prelude import log
from thenloop import Promise, async_function


def program() -> None:
    promise = Promise.resolve()

    @async_function
    async def waits(name):
        await promise
        log(name)

    waits("await 1")
    promise.then(lambda _: log("then 2"))
    waits("await 3")
    promise.finally_(lambda: log("finally 4"))
    waits("await 5")
