"""A thenable that answers at once costs one turn: its then is called in a job of its own."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    def then(self, resolve, reject):
        log("then is called", self is thenable)
        resolve("value")
        log("then returns")


thenable = Thenable()


def program() -> None:
    def executor(resolve, reject):
        resolve(thenable)
        log("resolved")

    Promise(executor).then(log)
    ticks(3)
