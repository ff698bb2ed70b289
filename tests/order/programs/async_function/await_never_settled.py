"""A function that awaits what never settles stays there, its finally never runs, nobody waits."""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function, set_timeout


def program() -> None:
    @async_function
    async def stuck():
        try:
            log("stuck")
            await Promise(lambda resolve, reject: None)
        finally:
            log("never")

    stuck().then(lambda _: log("never"), lambda _: log("never"))
    set_timeout(lambda: log("timer"), 5)
    ticks(2)
