"""A race between a pending promise and a later one is decided in the turn of the faster."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def settle_fast(_):
        log("fast settles")
        fast.resolve("fast")

    def settle_slow(_):
        log("slow settles")
        slow.reject("slow")

    slow, fast = Promise.with_resolvers(), Promise.with_resolvers()
    Promise.race([slow.promise, fast.promise]).then(lambda value: log("race", value))
    Promise.resolve().then(settle_fast).then(settle_slow)
    ticks(4)
