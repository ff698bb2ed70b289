"""A rejected promise returned inside catch throws there: the same catch does not see it, the
finally runs after.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, Thrown, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def numbers():
        try:
            raise Thrown("first")
        except Thrown as error:
            log("caught", error.value)
            raise await Return(Promise.reject("second"))
        finally:
            log("finally")
        yield

    numbers().next().then(*show("next"))
    ticks(4)
