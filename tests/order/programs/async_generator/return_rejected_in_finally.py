"""A rejected promise returned inside finally throws there and replaces the first return."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Return, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def numbers():
        try:
            raise await Return("lost")
        finally:
            log("finally")
            raise await Return(Promise.reject("no"))
        yield

    numbers().next().then(*show("next"))
    ticks(5)
