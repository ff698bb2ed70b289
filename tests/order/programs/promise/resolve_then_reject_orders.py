"""Promises settled in the script react in the order of then calls, not of settling."""

from tests.order.prelude import log
from thenloop import Promise


def program() -> None:
    first, second = Promise.with_resolvers(), Promise.with_resolvers()
    second.reject("second")
    first.resolve("first")
    first.promise.then(log)
    second.promise.catch(log)
    third, fourth = Promise.with_resolvers(), Promise.with_resolvers()
    third.promise.then(log)
    fourth.promise.catch(log)
    fourth.reject("fourth")
    third.resolve("third")
