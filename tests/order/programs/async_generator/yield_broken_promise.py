"""A promise whose constructor getter throws makes the yield throw at once, without a turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


def program() -> None:
    class Broken(Promise):
        @property
        def constructor(self):
            raise Thrown("getter")

    @async_generator
    async def numbers():
        try:
            yield Broken(lambda resolve, reject: resolve(1))
        except Thrown as error:
            log("caught", error.value)
        yield 2

    log("before")
    numbers().next().then(lambda r: log("next", r.value, r.done))
    log("after")
    ticks(4)
