"""A request made in the reaction to a drained return() finds the generator completed again."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def empty():
        return
        yield

    g = empty()

    def returned(r):
        log("return", r.value, r.done)
        g.next().then(*show("next"))
        g.throw("bad").then(*show("throw"))
        g.return_("two").then(*show("again"))

    g.return_("one").then(returned)
    ticks(6)
