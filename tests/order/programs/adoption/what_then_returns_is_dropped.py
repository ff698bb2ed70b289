"""What the then of a thenable returns is dropped, even a promise."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Answers:
    def then(self, resolve, reject):
        resolve("answer")
        return Promise.resolve("dropped")


class Silent:
    def then(self, resolve, reject):
        return Promise.resolve("dropped")


def program() -> None:
    Promise.resolve(Answers()).then(log)
    Promise.resolve(Silent()).then(lambda _: log("never"), lambda _: log("never"))
    ticks(3)
