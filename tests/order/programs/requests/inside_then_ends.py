"""Requests queued by a body that then ends without a yield are all answered by draining."""

from tests.order.prelude import log, ticks
from thenloop import Return, Thrown, async_generator


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
        ask(generators[name], name, name)
        log(name, "ends")
        if name == "rtn":
            raise Thrown("bad")
        if name == "trn":
            raise Return("value")
        return
        yield

    generators = {}
    for order in ("ntr", "nrt", "tnr", "trn", "rnt", "rtn"):
        generators[order] = body(order)
        generators[order].next().then(
            lambda r, order=order: log(order, "first", r.value, r.done),
            lambda e, order=order: log(order, "first rejected", e),
        )
    ticks(5)
