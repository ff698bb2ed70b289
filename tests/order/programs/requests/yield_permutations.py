"""Three requests in each order on generators that wait at a yield."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


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

    orders = ("ntr", "nrt", "tnr", "trn", "rnt", "rtn")
    generators = [body(order) for order in orders]

    def waiting(_):
        for g, order in zip(generators, orders, strict=True):
            ask(g, order, order)
        ticks(9)

    Promise.all([g.next() for g in generators]).then(waiting)
