"""finally resolves what its handler returns by the species, and calls then on the result."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    def __init__(self, executor):
        super().__init__(executor)
        log("constructed")

    def then(self, *handlers):
        log("then")
        return super().then(*handlers)


def program() -> None:
    def handler():
        log("handler")
        return "dropped"

    log("make")
    promise = Sub(lambda resolve, reject: resolve("value"))
    log("finally")
    last = promise.finally_(handler)
    Promise.then(last, log)
    ticks(6)
