"""A return() in the queue whose promise cannot be adopted rejects at once, and draining goes
on in the same turn.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Broken(Promise):
        @property
        def constructor(self):
            raise Thrown("getter")

    @async_generator
    async def empty():
        return
        yield

    g = empty()
    g.return_("one").then(*show("first"))
    g.return_(Broken(lambda resolve, reject: resolve(2))).then(*show("second"))
    g.next().then(*show("third"))
    g.return_("four").then(*show("fourth"))
    ticks(5)
