"""Consumers that share one generator each get the values whose turn it is, in the order of
their requests.
"""

from tests.order.prelude import log, ticks
from thenloop import async_function, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        yield 1
        yield 2
        yield 3
        yield 4

    g = numbers()

    @async_function
    async def consumer(name):
        while True:
            r = await g.next()
            log(name, r.value, r.done)
            if r.done:
                return

    consumer("a")
    consumer("b")
    ticks(12)
