"""A then that changes between resolving and its job is called as it was when resolving."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Anything:
    pass


def never(resolve, reject):
    log("never")
    resolve("as it is")


def program() -> None:
    thenable = Anything()
    thenable.then = lambda resolve, reject: resolve("as it was")
    promise = Promise(lambda resolve, reject: resolve(thenable))
    thenable.then = never
    promise.then(log)
    late = Anything()
    plain = Promise(lambda resolve, reject: resolve(late))
    late.then = never
    plain.then(lambda value: log("a plain value", value is late))
    ticks(3)
