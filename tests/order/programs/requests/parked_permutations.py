"""Requests made while the body is parked at an await are queued too: there is no state of
its own for that.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


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
    async def body(name):
        try:
            await Promise.resolve(None)
            log(name, "awaited")
            log(name, "got", (yield "a"))
            log(name, "got", (yield "b"))
        except Thrown as error:
            log(name, "caught", error.value)
            yield "c"
        finally:
            log(name, "finally")

    for order in ("ntr", "nrt", "tnr", "trn", "rnt", "rtn"):
        g = body(order)
        g.next().then(lambda r, order=order: log(order, "first", r.value, r.done))
        ask(g, order, order)
    ticks(11)
