"""Of nested zero delays the first six are free; from the seventh on each takes 4 ms."""

from tests.order.prelude import log
from thenloop import current_loop, set_timeout


def program() -> None:
    clock = current_loop().clock
    before = clock.now()
    gaps = []

    def callback(depth):
        nonlocal before
        now = clock.now()
        gaps.append(4 if now - before > 2.5 else 0)
        before = now
        if depth < 11:
            nested(depth + 1)
        else:
            log("".join(map(str, gaps)))

    def nested(depth):
        set_timeout(callback, 0, depth)

    nested(1)
