"""Six requests made from inside a running body wait for its first yield and are then served
one after another.
"""

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
    async def body():
        try:
            ask(g, "g", "ntrnrt")
            log("asked")
            log("got", (yield "a"))
            log("got", (yield "b"))
        except Thrown as error:
            log("caught", error.value)
            yield "c"
        finally:
            log("finally")

    g = body()
    g.next().then(lambda r: log("first", r.value, r.done))
    ticks(10)
