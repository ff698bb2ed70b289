"""Arguments that do not fit the parameters throw at the call, before there is a generator."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def numbers(start):
        log("not reached")
        yield start

    try:
        numbers()
    except TypeError as error:
        log("threw", type(error).__name__)
    ticks(1)
