"""Requests made while a return() is being awaited wait behind it, in each order."""

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

    for order in ("ntr", "nrt", "tnr", "trn", "rnt", "rtn"):
        g = body(order)
        g.return_(turns(2)).then(lambda r, order=order: log(order, "first", r.value, r.done))
        Promise.resolve(None).then(lambda _, g=g, order=order: ask(g, order, order))
    ticks(7)
