"""Promise.try adopts a thenable that its callback returns, one turn later than a value."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    def then(self, resolve, reject):
        log("then is called")
        resolve("adopted")


def program() -> None:
    Promise.try_(lambda: Thenable()).then(log)
    Promise.try_(lambda: "plain").then(log)
    ticks(4)
