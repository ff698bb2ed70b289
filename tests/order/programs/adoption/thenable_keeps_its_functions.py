"""The functions that a thenable was given still work long after, once."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    kept = None

    class Thenable:
        def then(self, resolve, reject):
            nonlocal kept
            kept = (resolve, reject)

    def timer():
        log("timer")
        resolve, reject = kept
        resolve("kept")
        reject("ignored")
        ticks(2)

    Promise.resolve(Thenable()).then(lambda value: log("fulfilled", value), lambda _: log("never"))
    set_timeout(timer, 5)
    ticks(2)
