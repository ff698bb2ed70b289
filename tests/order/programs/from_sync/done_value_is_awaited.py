"""The value that comes with done true is awaited by the wrapper, so yield* gives what is in
the promise.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator, yield_star


def program() -> None:
    def inner():
        return Promise.resolve("inside")
        yield

    @async_generator
    async def outer():
        log("result", (yield yield_star(inner())))

    outer().next().then(lambda r: log("next", r.value, r.done))
    ticks(4)
