"""A method may be async; it keeps its receiver over awaits."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


class Counter:
    count = 0

    @async_function
    async def add(self, amount):
        before = self.count
        await Promise.resolve()
        self.count = before + amount
        return self.count


def program() -> None:
    counter = Counter()
    counter.add(1).then(lambda count: log("first", count))
    counter.add(10).then(lambda count: log("second", count, counter.count))
    ticks(3)
