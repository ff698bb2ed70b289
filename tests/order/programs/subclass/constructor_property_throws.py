"""A constructor property that throws is thrown at the await at once, without a turn."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown, async_function


class Sub(Promise):
    @property
    def constructor(self):
        raise Thrown("from constructor")


@async_function
async def work(promise):
    try:
        await promise
    except Exception as error:
        log("await", reason_of(error))
    await Promise.resolve()
    log("after an await")


def program() -> None:
    promise = Sub(lambda resolve, reject: resolve("value"))
    work(promise)
    log("the call is back")
    try:
        Promise.resolve(promise)
    except Exception as error:
        log("resolve", reason_of(error))
    try:
        promise.then(lambda _: log("never"))
    except Exception as error:
        log("then", reason_of(error))
    ticks(2)
