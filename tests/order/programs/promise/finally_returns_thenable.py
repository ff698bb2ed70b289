"""A thenable that a finally handler returns is waited for, one turn longer than a value."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    def then(self, resolve, reject):
        log("then is called")
        resolve("dropped")


def program() -> None:
    Promise.resolve("value").finally_(lambda: Thenable()).then(log)
    Promise.resolve("plain").finally_(lambda: None).then(log)
    ticks(7)
