"""A request made by a thenable's then, while that thenable is awaited for return(), joins
the end of the queue.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    class Asking:
        def then(self, resolve, reject):
            g.next().then(*show("inner next"))
            g.return_("late").then(*show("inner return"))
            resolve("early")

    @async_generator
    async def empty():
        return
        yield

    g = empty()
    g.return_(Asking()).then(*show("return"))
    g.next().then(*show("next"))
    ticks(6)
