"""A rejection that is awaited only some turns after it happened is caught as usual."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown, async_function


def program() -> None:
    @async_function
    async def fails():
        raise Thrown("reason")

    @async_function
    async def main():
        failing = fails()
        await Promise.resolve()
        await Promise.resolve()
        log("now awaiting")
        try:
            await failing
        except Exception as error:
            log("caught", reason_of(error))

    main().then(lambda _: log("done"))
    ticks(5)
