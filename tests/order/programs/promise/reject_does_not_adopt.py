"""A promise given to reject is the reason itself, and is neither adopted nor waited for."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    def then(self, resolve, reject):
        log("never")


def program() -> None:
    inner = Promise.resolve("inner")
    Promise.reject(inner).catch(lambda reason: log("static", reason is inner))
    Promise(lambda resolve, reject: reject(inner)).catch(
        lambda reason: log("executor", reason is inner)
    )
    thenable = Thenable()
    Promise.reject(thenable).catch(lambda reason: log("thenable", reason is thenable))
    ticks(3)
