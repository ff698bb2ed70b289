"""A sync generator that answers its closing with a yield is left suspended, and its outer finally
never runs.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_function, for_await


def inner():
    try:
        try:
            yield "value"
        finally:
            log("inner finally")
            yield "cleanup"
    finally:
        log("never")


def program() -> None:
    @async_function
    async def loop():
        async with for_await(inner()) as values:
            async for value in values:
                log(value)
                break

    class Failing(Promise):
        @classmethod
        def resolve(cls, value=None):
            raise Thrown("resolve fails")

    loop().then(lambda _: log("end"))
    Failing.all(inner()).catch(log)
    ticks(8)
