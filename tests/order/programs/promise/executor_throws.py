"""A throw in an executor rejects the promise, unless it was resolved before."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


def program() -> None:
    def throws_alone(resolve, reject):
        raise Thrown("alone")

    def throws_after_resolve(resolve, reject):
        resolve("kept")
        raise Thrown("lost")

    def throws_after_reject(resolve, reject):
        reject("kept")
        raise Thrown("lost")

    def throws_after_adopting(resolve, reject):
        resolve(pending)
        raise Thrown("lost")

    Promise(throws_alone).catch(lambda reason: log("first", reason))
    ticks(3)
    Promise(throws_after_resolve).then(lambda value: log("second", value), lambda _: log("never"))
    Promise(throws_after_reject).catch(lambda reason: log("third", reason))
    pending = Promise(lambda resolve, reject: None)
    Promise(throws_after_adopting).then(lambda _: log("never"), lambda _: log("never"))
