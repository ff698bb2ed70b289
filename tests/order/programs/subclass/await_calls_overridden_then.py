"""An await of a promise of a subclass wraps it, so its own then is called, two turns later."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


class Sub(Promise):
    def then(self, *handlers):
        log("then is called")
        return super().then(*handlers)


@async_function
async def of_sub(promise):
    log("await", await promise)


@async_function
async def of_plain():
    log("plain", await Promise.resolve("value"))


def program() -> None:
    promise = Sub.resolve("value")
    of_sub(promise)
    of_plain()
    ticks(5)
