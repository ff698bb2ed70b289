"""A thenable that rejects at once costs one turn, and its reason is not looked into."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    promise = Promise.resolve("inner")

    class Thenable:
        def then(self, resolve, reject):
            log("then is called")
            reject(promise)

    Promise.resolve(Thenable()).then(lambda _: log("never"), lambda reason: log(reason is promise))
    ticks(3)
