"""A promise that adopted a pending one reacts one turn after the other's own handlers."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    functions = Promise.with_resolvers()
    inner = functions.promise

    def settle(_):
        functions.resolve("value")
        inner.then(lambda value: log("registered after settling", value))

    outer = Promise(lambda resolve, reject: resolve(inner))
    outer.then(lambda value: log("outer", value))
    inner.then(lambda value: log("registered in the script", value))
    Promise.resolve().then(lambda _: None).then(settle)
    ticks(6)
