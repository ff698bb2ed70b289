"""Microtasks that timers queue never mix, however deep they are nested."""

from tests.order.prelude import log
from thenloop import Promise, queue_microtask, set_timeout


def program() -> None:
    def callback(name):
        def inner():
            log(name, 2)
            Promise.resolve().then(lambda _: log(name, 3))

        def outer(_):
            log(name, 1)
            queue_microtask(inner)

        log(name)
        Promise.resolve().then(outer)

    for name in ("a", "b", "c"):
        set_timeout(callback, 10, name)
