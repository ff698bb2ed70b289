"""Each timer's microtasks run before the next timer, though both are due."""

from tests.order.prelude import log
from thenloop import Promise, set_timeout


def program() -> None:
    def start(name):
        log(name)
        Promise.resolve().then(lambda _: log(name, "turn 1")).then(lambda _: log(name, "turn 2"))

    for name in ("first", "second"):
        set_timeout(start, 0, name)
    log("script")
