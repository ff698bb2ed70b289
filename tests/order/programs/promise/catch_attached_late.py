"""A rejection may be caught any number of turns later in the same checkpoint."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def catch_it(_):
        rejected.catch(lambda reason: log("caught late", reason))
        rejected.then(lambda _: log("never"), lambda reason: log("caught again", reason))

    rejected = Promise.reject("reason")
    Promise.resolve().then(lambda _: log("turn 1")).then(lambda _: log("turn 2")).then(catch_it)
    ticks(6)
