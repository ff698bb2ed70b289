"""Handlers of one promise run in the order of registration, whichever method registered them."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    functions = Promise.with_resolvers()
    promise = functions.promise
    promise.then(lambda _: log("never"), lambda _: log("then 1"))
    promise.catch(lambda _: log("catch 2"))
    promise.finally_(lambda: log("finally 3")).catch(lambda _: log("after finally 3"))
    promise.then(None, lambda _: log("then 4"))
    promise.then(lambda _: log("never")).catch(lambda _: log("after pass-through 5"))
    promise.catch(lambda _: log("catch 6"))
    functions.reject("reason")
    promise.catch(lambda _: log("catch 7, after settling"))
    ticks(5)
