"""Twelve functions that await what is settled go on in turn, with handlers and microtasks
between.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, queue_microtask


def program() -> None:
    settled = Promise.resolve()

    @async_function
    async def steps(name):
        for round in range(1, 4):
            await settled
            log(name, round)
            if round == 2:
                queue_microtask(lambda: log("microtask of", name))
        return name

    def microtask():
        log("microtask")
        settled.then(lambda _: log("its handler"))

    for name in "abcdefghijkl":
        steps(name).then(lambda result: log("done", result))
        if name == "d":
            settled.then(lambda _: log("handler")).then(lambda _: log("handler of it"))
        if name == "h":
            queue_microtask(microtask)
    ticks(6)
