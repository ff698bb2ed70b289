"""Async functions that sleep go on in the order of their deadlines, equal ones as they began."""

from tests.order.prelude import log
from thenloop import Promise, async_function, set_timeout


def program() -> None:
    def sleep(milliseconds):
        return Promise(lambda resolve, reject: set_timeout(resolve, milliseconds))

    @async_function
    async def sleeper(name, *naps):
        for nap in naps:
            await sleep(nap)
            log(name, nap)

    sleeper("a", 40, 40)
    sleeper("b", 20, 40, 40)
    sleeper("c", 40, 0)
