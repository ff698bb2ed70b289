"""Yielding a thenable costs one turn more than a promise: its then is called in a job of its
own, once.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve("value")

    @async_generator
    async def numbers():
        yield Thenable()

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(5)
