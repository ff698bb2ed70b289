"""A promise whose own then never answers keeps those who adopt it waiting for ever."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, set_timeout


class Silent(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        log("then is called")
        return self


@async_function
async def waits(promise):
    await promise
    log("never")


def program() -> None:
    silent = Silent.resolve("value")
    Promise(lambda resolve, reject: resolve(silent)).then(lambda _: log("never"))
    waits(silent)
    set_timeout(lambda: log("timer"), 5)
    ticks(3)
