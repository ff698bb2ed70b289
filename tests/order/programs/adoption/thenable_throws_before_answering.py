"""A thenable that throws before it answers rejects the promise."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


class Thenable:
    def then(self, resolve, reject):
        log("then is called")
        raise Thrown("thrown")


def program() -> None:
    Promise.resolve(Thenable()).then(lambda _: log("never"), log)
    Promise.resolve().then(lambda _: Thenable()).catch(lambda reason: log("returned", reason))
    ticks(4)
