"""A microtask that throws takes nothing with it: all others run in their order."""

from tests.order.prelude import log
from thenloop import Promise, Thrown, queue_microtask


def program() -> None:
    def throws():
        log("throws")
        raise Thrown("reported")

    Promise.resolve().then(lambda _: log("before"))
    queue_microtask(throws)
    Promise.resolve().then(lambda _: log("after")).then(lambda _: log("end"))
    queue_microtask(lambda: log("microtask after"))
