"""A timer set in a microtask of a timer's callback is nested in that timer."""

from tests.order.prelude import log
from thenloop import Promise, async_function, current_loop, set_timeout


def program() -> None:
    clock = current_loop().clock

    @async_function
    async def chain():
        gaps = []
        before = clock.now()
        for _ in range(10):
            await Promise(lambda resolve, reject: set_timeout(resolve, 0))
            now = clock.now()
            gaps.append(4 if now - before > 2.5 else 0)
            before = now
        log("".join(map(str, gaps)))

    chain()
