"""Three requests in each order on completed generators: only a return() is awaited, and what
follows it waits.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


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
    async def empty():
        return
        yield

    orders = ("ntr", "nrt", "tnr", "trn", "rnt", "rtn")
    generators = [empty() for order in orders]

    def ended(_):
        for g, order in zip(generators, orders, strict=True):
            ask(g, order, order)
        ticks(4)

    Promise.all([g.next() for g in generators]).then(ended)
