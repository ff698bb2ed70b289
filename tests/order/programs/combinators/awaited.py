"""An await of a combinator goes on in the very turn in which a handler of it would run."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    @async_function
    async def run(name, promise):
        log(name, await promise)

    run("all", Promise.all(["a", "b"]))
    run("race", Promise.race(["c"]))
    run("empty", Promise.all([]))
    Promise.all(["d"]).then(lambda values: log("then", values))
    ticks(4)
