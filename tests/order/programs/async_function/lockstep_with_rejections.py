"""Among twelve functions in lockstep one is thrown into, and one throws, in its place."""

from functools import partial

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown, async_function


def program() -> None:
    settled = Promise.resolve()
    rejected = Promise.reject("reason")
    rejected.catch(lambda _: None)

    @async_function
    async def steps(name):
        for round in range(1, 4):
            await settled
            log(name, round)
            if name == "d" and round == 2:
                try:
                    await rejected
                    log("never")
                except Exception as error:
                    log(name, "caught", reason_of(error))
            if name == "g" and round == 2:
                raise Thrown("thrown")
            if name == "i" and round == 1:
                await rejected
        return name

    for name in "abcdefghijkl":
        steps(name).then(lambda result: log("done", result), partial(log, name, "failed"))
    ticks(6)
