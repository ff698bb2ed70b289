"""What next() of a custom iterator returns is awaited: a plain result, a promise and a
thenable of one.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, async_generator, yield_star


def program() -> None:
    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve(IteratorResult("thenable", False))

    results = [
        IteratorResult("plain", False),
        Promise.resolve(IteratorResult("promise", False)),
        Thenable(),
        IteratorResult("end", True),
    ]

    class Iterator:
        def __aiter__(self):
            return self

        def next(self, value=None):
            log("next", value)
            return results.pop(0)

    @async_generator
    async def outer():
        log("result", (yield yield_star(Iterator())))

    g = outer()
    for name in "abcd":
        g.next(name).then(lambda r, name=name: log(name, r.value, r.done))
    ticks(10)
