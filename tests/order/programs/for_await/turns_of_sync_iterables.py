"""A loop over [] ends in the third turn; over one value, or one settled promise, in the fifth."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, for_await


def program() -> None:
    @async_function
    async def loop(name, iterable):
        async with for_await(iterable) as values:
            async for value in values:
                log(name, value)

    loop("empty", []).then(lambda _: log("empty ends"))
    loop("value", [1]).then(lambda _: log("value ends"))
    loop("promise", [Promise.resolve(1)]).then(lambda _: log("promise ends"))
    ticks(6)
