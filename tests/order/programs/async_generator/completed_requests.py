"""On a completed generator next() and throw() settle in the first turn and return() in the
second.
"""

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

    def ask_return(_):
        g.return_("value").then(*show("return"))
        ticks(3)

    g.next().then(ask_return)
    h = empty()

    def ask_others(_):
        h.next().then(*show("next"))
        h.throw("bad").then(*show("throw"))

    h.next().then(ask_others)
