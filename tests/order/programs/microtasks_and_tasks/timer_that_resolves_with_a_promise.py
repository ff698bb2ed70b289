"""A promise resolved by a timer with another promise takes its two turns before the next timer."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    def timer():
        Promise(lambda resolve, reject: resolve(Promise.resolve("adopted"))).then(log)
        ticks(4)

    set_timeout(timer, 10)
    set_timeout(lambda: log("next timer"), 10)
