"""A generator yielded as a value is handed over as it is: it is not a thenable, so nothing
is awaited in it.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def inner():
        log("not started")
        yield "inner"

    @async_generator
    async def outer():
        yield inner()

    def take(r):
        log("outer", "function" if callable(r.value.next) else "undefined", r.done)
        r.value.return_("closed").then(lambda s: log("inner", s.value, s.done))

    outer().next().then(take)
    ticks(5)
