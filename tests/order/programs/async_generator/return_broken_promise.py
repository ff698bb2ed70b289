"""Returning a promise whose constructor getter throws throws at the return, so the request
rejects in turn one.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, Thrown, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Broken(Promise):
        @property
        def constructor(self):
            raise Thrown("getter")

    @async_generator
    async def numbers():
        raise Return(Broken(lambda resolve, reject: resolve(1)))
        yield

    numbers().next().then(*show("next"))
    ticks(3)
