"""With a request waiting, the body runs on past its yield in the same turn, before the first
reaction runs.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def numbers():
        yield 1
        log("past one")
        yield 2
        log("past two")

    g = numbers()
    g.next().then(lambda r: log("first", r.value, r.done))
    g.next().then(lambda r: log("second", r.value, r.done))
    g.next().then(lambda r: log("third", r.value, r.done))
    ticks(5)
