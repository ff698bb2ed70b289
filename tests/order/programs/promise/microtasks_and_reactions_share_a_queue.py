"""Microtasks of queueMicrotask and reactions stand in one queue, first come first served."""

from tests.order.prelude import log
from thenloop import Promise, queue_microtask


def program() -> None:
    def microtask_2():
        log("microtask 2")
        Promise.resolve().then(lambda _: log("reaction in microtask 2"))
        queue_microtask(lambda: log("microtask in microtask 2"))

    def reaction_2(_):
        log("reaction 2")
        queue_microtask(lambda: log("microtask in reaction 2"))

    queue_microtask(lambda: log("microtask 1"))
    Promise.resolve().then(lambda _: log("reaction 1"))
    queue_microtask(microtask_2)
    Promise.resolve().then(reaction_2).then(lambda _: log("after reaction 2"))
    log("script")
