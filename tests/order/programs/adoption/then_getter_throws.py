"""A getter of then that throws rejects at once, without a job of its own."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


class Thenable:
    @property
    def then(self):
        log("then is read")
        raise Thrown("from getter")


def program() -> None:
    def executor(resolve, reject):
        resolve(Thenable())
        log("resolved")

    Promise(executor).catch(log)
    Promise.resolve().then(lambda _: Thenable()).catch(lambda reason: log("returned", reason))
    ticks(4)
