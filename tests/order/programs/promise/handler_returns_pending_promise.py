"""A handler that returns a pending promise keeps the chain waiting until one turn after that
one.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    functions = Promise.with_resolvers()
    pending = functions.promise

    def settle(_):
        functions.resolve("late")
        pending.then(lambda value: log("pending", value))

    Promise.resolve().then(lambda _: pending).then(lambda value: log("chain", value))
    Promise.resolve().then(lambda _: None).then(lambda _: None).then(settle)
    ticks(7)
