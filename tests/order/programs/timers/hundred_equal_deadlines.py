"""A hundred timers of one delay keep their order."""

from tests.order.prelude import log
from thenloop import set_timeout


def program() -> None:
    seen = []

    def callback(n):
        seen.append(n)
        if n % 25 == 24:
            log(seen[-3:])

    for number in range(100):
        set_timeout(callback, 10, number)
    set_timeout(lambda: log(seen == list(range(100))), 10)
