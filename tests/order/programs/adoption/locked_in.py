"""A promise that has adopted a pending one can be settled by that one only."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    inner = Promise.with_resolvers()
    outer = Promise.with_resolvers()
    outer.promise.then(lambda value: log("fulfilled", value), lambda _: log("never"))
    outer.resolve(inner.promise)
    outer.reject("ignored")

    def try_again(_):
        log("trying again")
        outer.resolve("ignored")
        inner.resolve("from inner")

    Promise.resolve().then(try_again)
    ticks(4)
