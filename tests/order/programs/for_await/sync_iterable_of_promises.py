"""Promises from a sync iterable are waited for one after another, in its order and not in
that of their settling.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, for_await


def program() -> None:
    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    def settles(name):
        log(name, "settles")
        return name

    slow = turns(4).then(lambda _: settles("slow"))
    quick = turns(1).then(lambda _: settles("quick"))

    @async_function
    async def loop():
        async with for_await([slow, quick, "plain"]) as values:
            async for value in values:
                log("value", value)

    loop().then(lambda _: log("ends"))
    ticks(14)
