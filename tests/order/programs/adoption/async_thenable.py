"""A thenable may answer in a later microtask or task; the promise waits for it."""

from tests.order.prelude import log, ticks
from thenloop import Promise, queue_microtask, set_timeout


class Thenable:
    def __init__(self, start):
        self.start = start

    def then(self, resolve, reject):
        log("then is called")
        self.start(lambda: resolve("value"))


def program() -> None:
    Promise.resolve(Thenable(lambda answer: set_timeout(answer, 5))).then(
        lambda value: log("by timer", value)
    )
    Promise.resolve(Thenable(queue_microtask)).then(lambda value: log("by microtask", value))
    set_timeout(lambda: log("timer"), 0)
    ticks(5)
