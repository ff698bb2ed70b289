"""A thenable that answers with a thenable is followed, one turn for each."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Nested:
    def __init__(self, depth):
        self.depth = depth

    def then(self, resolve, reject):
        log("depth", self.depth)
        resolve(Nested(self.depth - 1) if self.depth > 1 else "bottom")


def program() -> None:
    Promise.resolve(Nested(3)).then(log)
    ticks(5)
