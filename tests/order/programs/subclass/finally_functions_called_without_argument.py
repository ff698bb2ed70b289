"""The functions that finally registers may be called without an argument, and pass on undefined."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Eager(Promise):
    direct = False

    def then(self, on_fulfilled=None, on_rejected=None):
        if self.direct:
            log("then")
            log("gives a promise", isinstance(on_fulfilled(), Promise))
            return super().then()
        return super().then(on_fulfilled, on_rejected)


def program() -> None:
    promise = Eager.resolve("value")
    promise.direct = True
    promise.finally_(lambda: log("callback"))
    ticks(4)
