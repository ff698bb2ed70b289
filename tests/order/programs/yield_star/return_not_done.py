"""An inner return() that answers with done false yields on: the outer generator goes on living."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    left = 2

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            log("next", value)
            return IteratorResult("more", False)

        def return_(self, value=None):
            nonlocal left
            log("return", value)
            left -= 1
            return IteratorResult(f"left {left}", left == 0)

    @async_generator
    async def outer():
        yield yield_star(Iterator())
        log("not reached")

    g = outer()

    def ask(_):
        g.return_("b").then(*show("b"))
        g.next("c").then(*show("c"))
        g.return_("d").then(*show("d"))
        ticks(10)

    g.next("a").then(ask)
