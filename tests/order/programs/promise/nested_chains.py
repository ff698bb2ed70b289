"""A chain inside a handler runs beside the outer chain, which does not wait unless it is
returned.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def outer_1(_):
        log("outer 1")
        Promise.resolve().then(lambda _: log("inner 1")).then(lambda _: log("inner 2"))

    def outer_2(_):
        log("outer 2")
        return Promise.resolve().then(lambda _: log("returned 1")).then(lambda _: log("returned 2"))

    Promise.resolve().then(outer_1).then(outer_2).then(lambda _: log("outer 3"))
    ticks(10)
