"""A thenable returned inside try is waited for there, two turns, before the finally runs."""

from tests.order.prelude import log, ticks
from thenloop import Return, async_generator


def program() -> None:
    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve("value")

    @async_generator
    async def numbers():
        try:
            raise await Return(Thenable())
        finally:
            log("finally")
        yield

    numbers().next().then(lambda r: log("next", r.value, r.done))
    ticks(5)
