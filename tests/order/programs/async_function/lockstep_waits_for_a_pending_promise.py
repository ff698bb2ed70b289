"""Of twelve functions in lockstep those that come to a pending promise wait until it is
settled.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    settled = Promise.resolve("settled")
    pending, resolve, _ = Promise.with_resolvers()

    @async_function
    async def steps(name, index):
        log(name, await settled)
        if index % 3 == 1:
            log(name, await pending)
        log(name, await settled)
        if name == "l":
            resolve("pending")
        return name

    for index, name in enumerate("abcdefghijkl"):
        steps(name, index).then(lambda result: log("done", result))
    pending.then(lambda value: log("handler", value))
    ticks(6)
