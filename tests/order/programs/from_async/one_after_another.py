"""Promises are waited for one after another: a rejection further on is seen only when its
place comes.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, from_async


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    def settles(_):
        log("slow settles")
        return "slow"

    slow = turns(4).then(settles)
    bad = Promise.reject("no")
    bad.catch(lambda _: log("known"))
    from_async([slow, bad]).then(None, lambda e: log("rejected", e))
    Promise.all([slow, bad]).then(None, lambda e: log("all rejected", e))
    ticks(11)
