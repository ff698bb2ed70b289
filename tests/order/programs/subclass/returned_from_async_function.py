"""An async function that returns a promise of a subclass gives a plain promise that adopted it."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


class Sub(Promise):
    def then(self, *handlers):
        log("then is called")
        return super().then(*handlers)


@async_function
async def work():
    return Sub.resolve("value")


def program() -> None:
    promise = work()
    log(isinstance(promise, Sub))
    promise.then(log)
    ticks(4)
