"""A thenable that rejects, or throws, is thrown at the await two turns later."""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown, async_function


class Rejects:
    def then(self, resolve, reject):
        reject("rejects")


class Throws:
    def then(self, resolve, reject):
        raise Thrown("throws")


@async_function
async def work():
    for thenable in (Rejects(), Throws()):
        try:
            await Promise.resolve(thenable)
        except Exception as error:
            log("caught", reason_of(error))


def program() -> None:
    work()
    ticks(5)
