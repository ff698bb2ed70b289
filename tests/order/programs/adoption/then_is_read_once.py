"""The then of a thenable is read once, at the moment of resolving, and called in a later job."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    @property
    def then(self):
        log("then is read")
        return answer


def answer(resolve, reject):
    log("then is called")
    resolve("value")


def program() -> None:
    log("before")
    promise = Promise(lambda resolve, reject: resolve(Thenable()))
    log("after")
    promise.then(log)
    promise.then(lambda value: log(value, "again"))
    ticks(3)
