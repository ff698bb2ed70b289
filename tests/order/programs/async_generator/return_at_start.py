"""return() before the start never runs the body; a value, a promise and a rejected promise
all take two turns.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def numbers():
        log("not reached")
        yield 1

    numbers().return_("value").then(*show("value"))
    numbers().return_(Promise.resolve("inside")).then(*show("promise"))
    numbers().return_(Promise.reject("no")).then(*show("rejected"))
    ticks(4)
