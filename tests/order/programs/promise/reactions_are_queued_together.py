"""All reactions of a promise are queued when it settles: what they queue runs after all of them."""

from tests.order.prelude import log
from thenloop import Promise, queue_microtask


def program() -> None:
    def first(_):
        log("first")
        queue_microtask(lambda: log("queued by first"))
        promise.then(lambda _: log("registered by first"))

    functions = Promise.with_resolvers()
    promise = functions.promise
    promise.then(first).then(lambda _: log("after first"))
    promise.then(lambda _: log("second"))
    promise.then(lambda _: log("third"))
    queue_microtask(lambda: log("queued before settling"))
    functions.resolve(None)
    queue_microtask(lambda: log("queued after settling"))
