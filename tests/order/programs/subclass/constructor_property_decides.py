"""resolve and await look at the constructor property, not at the prototype chain."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


class Sub(Promise):
    @property
    def constructor(self):
        log("constructor is read")
        return Promise


@async_function
async def work(promise):
    log("await", await promise)


def program() -> None:
    promise = Sub(lambda resolve, reject: resolve("value"))
    log(Promise.resolve(promise) is promise)
    log(Sub.resolve(promise) is promise)
    work(promise)
    ticks(4)
