"""An await of a promise whose constructor is Promise does not call its own then."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


class Sub(Promise):
    @property
    def constructor(self):
        return Promise

    def then(self, *handlers):
        log("then is called")
        return super().then(*handlers)


@async_function
async def work(promise):
    log("await", await promise)


def program() -> None:
    promise = Sub(lambda resolve, reject: resolve("value"))
    work(promise)
    promise.then(lambda value: log("handler", value))
    ticks(3)
