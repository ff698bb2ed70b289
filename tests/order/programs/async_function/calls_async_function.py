"""An await of an async call goes on one turn after that function has ended."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, set_timeout


def program() -> None:
    @async_function
    async def outer():
        log("outer starts")
        await inner()
        log("outer ends")

    @async_function
    async def inner():
        log("inner")

    def executor(resolve, reject):
        log("executor")
        resolve(None)

    set_timeout(lambda: log("timer"), 0)
    outer()
    Promise(executor).then(lambda _: log("reaction"))
    log("script ends")
    ticks(3)
