"""A handler that registers further handlers on its promise sees them run in later turns."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    depth = 0

    def handler(_):
        nonlocal depth
        depth += 1
        log("depth", depth)
        if depth < 3:
            promise.then(handler)

    promise = Promise.resolve("value")
    promise.then(handler)
    promise.then(lambda _: log("sibling"))
    ticks(4)
