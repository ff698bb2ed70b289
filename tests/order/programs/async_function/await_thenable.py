"""An await of a thenable takes two turns: one for the job that calls then, one for the reaction."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


class Thenable:
    def then(self, resolve, reject):
        log("then is called")
        resolve("thenable")


@async_function
async def work():
    log(await Promise.resolve(Thenable()))
    log(await Promise.resolve(Thenable()))


def program() -> None:
    work()
    ticks(5)
