"""Returning a thenable costs the thenable's own job as well, so the request settles in the
third turn.
"""

from tests.order.prelude import log, ticks
from thenloop import Return, async_generator


def program() -> None:
    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve("value")

    @async_generator
    async def numbers():
        raise Return(Thenable())
        yield

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(5)
