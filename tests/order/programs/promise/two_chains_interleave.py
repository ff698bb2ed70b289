"""Two chains of handlers take turns with each other, one link each per turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def chain(name):
        promise = Promise.resolve()
        for step in (1, 2, 3):
            promise = promise.then(lambda _, step=step: log(name, step))
        return promise

    chain("a").then(lambda _: log("a is over"))
    chain("b").then(lambda _: log("b is over"))
    ticks(4)
