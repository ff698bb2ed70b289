"""An await of a plain value or of a settled promise takes one turn each."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    settled = Promise.resolve("settled")

    @async_function
    async def work():
        log("await", await Promise.resolve("plain"))
        log("await", await settled)
        log("await", await Promise.resolve(None))

    work().then(lambda _: log("done"))
    ticks(5)
