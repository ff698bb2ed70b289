"""Requests that a body makes of its own generator while it runs are only queued, in each order."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator


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
    async def body(name, generators):
        try:
            ask(generators[name], name, name)
            log(name, "got", (yield "a"))
            log(name, "got", (yield "b"))
        except Thrown as error:
            log(name, "caught", error.value)
            yield "c"
        finally:
            log(name, "finally")

    generators = {}
    for order in ("ntr", "nrt", "tnr", "trn", "rnt", "rtn"):
        generators[order] = body(order, generators)
        generators[order].next().then(lambda r, order=order: log(order, "first", r.value, r.done))
    ticks(10)
