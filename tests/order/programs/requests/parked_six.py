"""Six requests made while the body waits at an await in its finally are drained when it has
ended.
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
    async def body():
        try:
            yield "a"
        finally:
            log("finally")
            await Promise.resolve(None)
            log("finally ends")

    g = body()

    def waiting(_):
        g.next("on").then(lambda r: log("ending", r.value, r.done))
        ask(g, "g", "ntrtrn")
        ticks(7)

    g.next().then(waiting)
