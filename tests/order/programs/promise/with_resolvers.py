"""The functions of withResolvers settle its promise from outside, the first call only."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    first = Promise.with_resolvers()
    first.promise.then(lambda value: log("first", value))
    first.resolve("value")
    first.reject("ignored")
    second = Promise.with_resolvers()
    second.promise.catch(lambda reason: log("second", reason))
    second.reject("reason")
    third = Promise.with_resolvers()
    third.promise.then(lambda value: log("third", value))
    third.resolve(first.promise)
    log("script")
    ticks(4)
