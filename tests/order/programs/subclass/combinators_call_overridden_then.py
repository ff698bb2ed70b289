"""Combinators call the then of each element at once."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    def __init__(self, executor, name=None):
        super().__init__(executor)
        self.name = name

    def then(self, *handlers):
        log("then of", self.name)
        return super().then(*handlers)


def make(name):
    return Sub(lambda resolve, reject: resolve(name), name)


def program() -> None:
    first, second = make("first"), make("second")
    Sub.all([first, second]).then(lambda values: log("all", values))
    Sub.race([first, second]).then(lambda value: log("race", value))
    log("script")
    ticks(3)
