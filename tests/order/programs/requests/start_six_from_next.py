"""Six requests on a generator not started, a next() first: the body serves them until it
ends, the rest drain.
"""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator


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

    ask(body("g"), "g", "ntrnrt")
    ticks(9)
