"""Timers without delay run in the order in which they were set, a task each."""

from tests.order.prelude import log
from thenloop import Promise, set_timeout


def program() -> None:
    def callback(name):
        log(name)
        Promise.resolve().then(lambda _: log(name, "microtask")).then(
            lambda _: log(name, "second microtask")
        )

    for name in ("a", "b", "c"):
        set_timeout(callback, 0, name)
    log("script")
