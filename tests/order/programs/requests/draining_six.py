"""Six requests made while draining are answered in order; each return() among them is
awaited in its turn.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_function, async_generator


def program() -> None:
    @async_generator
    async def body(name):
        try:
            log(name, "got", (yield "a"))
            log(name, "got", (yield "b"))
        except Thrown as error:
            log(name, "caught", error.value)
            yield "c"
        finally:
            log(name, "finally")

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

    @async_function
    async def turns(n):
        for _ in range(n):
            await Promise.resolve(None)

    g = body("g")
    g.return_(turns(2)).then(lambda r: log("first", r.value, r.done))
    Promise.resolve(None).then(lambda _: ask(g, "g", "nrttrn"))
    ticks(8)
