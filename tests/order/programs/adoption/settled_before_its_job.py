"""An adopted promise that settles before the adopting job runs costs no more than a settled one."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    functions = Promise.with_resolvers()
    inner = functions.promise
    outer = Promise(lambda resolve, reject: resolve(inner))
    outer.then(lambda value: log("outer", value))
    inner.then(lambda value: log("inner", value))
    functions.resolve("value")
    ticks(4)
