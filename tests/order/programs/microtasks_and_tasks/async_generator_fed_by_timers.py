"""An async generator that yields delayed promises delivers each after its delay, in order."""

from tests.order.prelude import log
from thenloop import Promise, async_function, async_generator, for_await, set_timeout


def program() -> None:
    def delayed(milliseconds, value):
        return Promise(lambda resolve, reject: set_timeout(resolve, milliseconds, value))

    @async_generator
    async def generate():
        yield delayed(60, 1)
        yield delayed(20, 2)
        yield delayed(0, 3)
        log("all done")

    @async_function
    async def main():
        async with for_await(generate()) as values:
            async for value in values:
                log("value", value)

    main()
    set_timeout(lambda: log("40"), 40)
    set_timeout(lambda: log("100"), 100)
