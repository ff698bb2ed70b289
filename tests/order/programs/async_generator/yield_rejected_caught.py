"""A rejected promise is thrown at the yield itself, so the body can catch it and answer the
same request.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


def program() -> None:
    @async_generator
    async def numbers():
        try:
            yield Promise.reject("no")
            log("not reached")
        except Thrown as error:
            log("caught", error.value)
        yield "recovered"

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(5)
