"""A promise settled inside a handler queues its reactions behind the jobs already there."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    functions = Promise.with_resolvers()

    def settle(_):
        log("settling")
        functions.resolve("from handler")
        log("settled")

    functions.promise.then(lambda value: log("reaction", value))
    Promise.resolve().then(settle).then(lambda _: log("after the handler"))
    Promise.resolve().then(lambda _: log("a job already queued"))
    ticks(3)
