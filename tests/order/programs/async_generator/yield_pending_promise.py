"""A yield of a pending promise holds the request until that promise settles; the consumer
gets its value.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        log("before")
        yield Promise(
            lambda resolve, reject: (
                Promise.resolve(None).then(lambda _: log("settling")).then(resolve)
            )
        )
        log("after")

    g = numbers()
    g.next().then(lambda r: log("first", r.value, r.done))
    g.next().then(lambda r: log("second", r.value, r.done))
    ticks(7)
