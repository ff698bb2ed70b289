"""A return() is awaited at every level on its way down, then runs the finally blocks on its
way up.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator, yield_star


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def nested(depth):
        try:
            if depth == 0:
                yield 1
            else:
                yield yield_star(nested(depth - 1))
        finally:
            log("finally", depth)

    g = nested(2)

    def ask(_):
        g.return_("value").then(*show("return"))
        ticks(9)

    g.next().then(ask)
