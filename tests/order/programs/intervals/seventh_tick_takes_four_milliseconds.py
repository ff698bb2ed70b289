"""An interval of 0 is free for six ticks; from the seventh on each takes 4 ms."""

from tests.order.prelude import log
from thenloop import clear_interval, current_loop, set_interval


def program() -> None:
    clock = current_loop().clock
    before = clock.now()
    gaps = []

    def tick():
        nonlocal before
        now = clock.now()
        gaps.append(4 if now - before > 2.5 else 0)
        before = now
        if len(gaps) < 8:
            return
        clear_interval(timer)
        log("".join(map(str, gaps[:7])))

    timer = set_interval(tick, 0)
