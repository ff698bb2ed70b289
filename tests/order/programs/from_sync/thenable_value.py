"""A thenable from a sync iterable is adopted by the wrapper, which costs one turn more than
a promise.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, for_await


def program() -> None:
    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve("inside")

    @async_function
    async def loop(name, iterable):
        async with for_await(iterable) as values:
            async for value in values:
                log(name, value)

    loop("thenable", [Thenable()]).then(lambda _: log("thenable ends"))
    loop("promise", [Promise.resolve("inside")]).then(lambda _: log("promise ends"))
    ticks(7)
