"""A thenable that answers with a settled promise costs one turn for itself and two for the
promise.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    def __init__(self, answer):
        self.answer = answer

    def then(self, resolve, reject):
        resolve(self.answer())


def program() -> None:
    Promise.resolve(Thenable(lambda: Promise.resolve("value"))).then(log)
    Promise.resolve(Thenable(lambda: Promise.reject("reason"))).catch(log)
    ticks(6)
