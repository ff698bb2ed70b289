"""What reaches a sync iterator: nothing from a loop, also when it is closed; the request's
own value from yield*.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, async_function, async_generator, for_await, yield_star


def program() -> None:
    class Iterator:
        def __iter__(self):
            return self

        def next(self, *args):
            log("next", args[0] if args else None)
            return IteratorResult(1, False)

        def return_(self, *args):
            log("return", len(args), args[0] if args else None)
            return IteratorResult(2, True)

    @async_function
    async def loop():
        async with for_await(Iterator()) as values:
            async for _ in values:
                break
        log("loop ends")

    @async_generator
    async def outer():
        yield yield_star(Iterator())

    loop()
    g = outer()
    g.next("lost")
    g.next("kept")
    g.return_("value").then(lambda r: log("return", r.value, r.done))
    ticks(9)
