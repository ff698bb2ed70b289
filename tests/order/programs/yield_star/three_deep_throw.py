"""A throw() goes down through every yield* at once and comes up a turn a level."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, async_generator, yield_star


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
        except Thrown as error:
            log("caught", depth, error.value)
            raise Thrown(error.value + "!") from None

    g = nested(2)

    def ask(_):
        g.throw("bad").then(*show("throw"))
        log("asked")
        ticks(5)

    g.next().then(ask)
