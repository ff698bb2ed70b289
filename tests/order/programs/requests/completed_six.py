"""Six requests on a completed generator: the first return() makes it drain again, and those
behind it wait.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator


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

    g = empty()

    def ended(_):
        ask(g, "g", "ntrnrt")
        ticks(5)

    g.next().then(ended)
