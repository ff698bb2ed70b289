"""A thenable and a promise that one script resolves promises with differ by one turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    def then(self, resolve, reject):
        resolve("thenable")


def program() -> None:
    promise = Promise.resolve("promise")
    Promise(lambda resolve, reject: resolve(promise)).then(lambda value: log("with", value))
    Promise(lambda resolve, reject: resolve(Thenable())).then(lambda value: log("with", value))
    Promise(lambda resolve, reject: resolve("value")).then(lambda value: log("with", value))
    ticks(4)
