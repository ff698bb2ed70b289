"""A handler that returns a thenable keeps the chain waiting one more turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    def then(self, resolve, reject):
        log("then is called")
        resolve("from thenable")


def program() -> None:
    Promise.resolve().then(lambda _: Thenable()).then(log)
    Promise.resolve().then(lambda _: "plain").then(log)
    ticks(5)
