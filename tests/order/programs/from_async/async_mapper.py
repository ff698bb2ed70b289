"""An async mapper is awaited before the next value is asked for; it is given the index as well."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, async_generator, from_async


def program() -> None:
    @async_function
    async def mapper(value, index):
        log("mapping", value, index)
        await Promise.resolve(None)
        log("mapped", value, index)
        return f"{value}{index}"

    @async_generator
    async def numbers():
        yield "a"
        log("asked for the next")
        yield "b"

    from_async(numbers(), mapper).then(lambda values: log("values", *values))
    ticks(11)
