"""Of all the answers that a thenable gives only the first counts."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


class Thenable:
    def __init__(self, then):
        self.then = then


def resolves_first(resolve, reject):
    resolve("first")
    resolve("second")
    reject("third")


def rejects_first(resolve, reject):
    reject("first")
    resolve("second")
    reject("third")


def resolves_later(resolve, reject):
    set_timeout(lambda: resolve("later"), 5)
    reject("now")


def program() -> None:
    for then in (resolves_first, rejects_first, resolves_later):
        Promise.resolve(Thenable(then)).then(
            lambda value: log("fulfilled", value), lambda reason: log("rejected", reason)
        )
    ticks(3)
