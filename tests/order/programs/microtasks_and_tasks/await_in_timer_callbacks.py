"""An async callback that awaits something settled goes on before the next timer."""

from tests.order.prelude import log
from thenloop import Promise, async_function, set_timeout


def program() -> None:
    @async_function
    async def a():
        log("a")
        await Promise.resolve(None)
        log("a goes on")
        await Promise.resolve(None)
        log("a ends")

    @async_function
    async def b():
        log("b")
        await Promise.resolve(None)
        log("b ends")

    set_timeout(a, 10)
    set_timeout(b, 10)
