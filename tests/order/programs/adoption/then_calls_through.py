"""A thenable that passes its functions to a promise's then waits as long as that promise takes."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    inner = Promise.resolve("inner")

    class Proxy:
        def then(self, resolve, reject):
            log("then is called")
            inner.then(resolve, reject)

    Promise(lambda resolve, reject: resolve(Proxy())).then(lambda value: log("by proxy", value))
    Promise(lambda resolve, reject: resolve(inner)).then(lambda value: log("direct", value))
    ticks(5)
