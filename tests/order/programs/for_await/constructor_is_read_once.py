"""Each await reads the promise's constructor once: of a step's answer, of what return gives, of
what a body awaits.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_function, async_generator, for_await


def watched(name, value=None):
    class Watched(Promise):
        @property
        def constructor(self):
            log("constructor of", name)
            return Promise

    return Watched(lambda resolve, reject: resolve(value))


class Iterable:
    def __aiter__(self):
        return self

    def next(self):
        return watched("next", IteratorResult("item", False))

    def return_(self):
        return watched("return", IteratorResult())


def program() -> None:
    @async_generator
    async def body():
        await watched("await")
        yield watched("yield", "yielded")

    @async_function
    async def main():
        async with for_await(Iterable()) as values:
            async for value in values:
                log(value)
                break
        async with for_await(body()) as values:
            async for value in values:
                log(value)

    main().then(lambda _: log("end"))
    ticks(9)
