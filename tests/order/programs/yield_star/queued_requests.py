"""Requests queued on the outer generator reach the inner one one at a time, each after the
answer to the last.
"""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator, yield_star


def program() -> None:
    def ask(g, name, order):
        def made(kind):
            if kind == "n":
                return g.next(kind)
            return g.throw(kind) if kind == "t" else g.return_(kind)

        for kind in order:
            made(kind).then(
                lambda result, kind=kind: log(name, kind, result.value, result.done),
                lambda reason, kind=kind: log(name, kind, "rejected", reason),
            )

    @async_generator
    async def inner():
        for value in "abcd":
            try:
                log("got", (yield value))
            except Thrown as error:
                log("caught", error.value)

    @async_generator
    async def outer():
        yield yield_star(inner())
        log("not reached")

    g = outer()
    ask(g, "g", "nntnrt")
    ticks(16)
