"""An interval cleared in a microtask of its callback does not tick again."""

from tests.order.prelude import log
from thenloop import Promise, clear_interval, set_interval


def program() -> None:
    count = 0

    def clear(_):
        clear_interval(timer)
        log("cleared")

    def tick():
        nonlocal count
        count += 1
        log(count)
        Promise.resolve().then(lambda _: Promise.resolve()).then(clear)

    timer = set_interval(tick, 20)
