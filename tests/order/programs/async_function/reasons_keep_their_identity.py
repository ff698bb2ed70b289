"""What is thrown through awaits arrives as it is: an error as itself, any value as itself."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown, async_function


def program() -> None:
    thrown = IndexError("the one")

    @async_function
    async def fails(reason):
        await Promise.resolve()
        raise reason if isinstance(reason, Exception) else Thrown(reason)

    @async_function
    async def passes(reason):
        try:
            await fails(reason)
        except Exception as error:
            log(reason_of(error) is reason)
            raise

    passes(thrown).catch(lambda caught: log("error", caught is thrown))
    passes(None).catch(lambda caught: log("undefined", caught is None))
    ticks(4)
