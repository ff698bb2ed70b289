"""Awaits of timers go on in the task of the timer, before the next timer's."""

from tests.order.prelude import log
from thenloop import Promise, async_function, set_timeout


def program() -> None:
    def sleep(time, value):
        return Promise(lambda resolve, reject: set_timeout(resolve, time, value))

    @async_function
    async def work():
        log(await sleep(40, "first"))
        log(await sleep(40, "second"))

    work()
    set_timeout(lambda: log("at 20"), 20)
    set_timeout(lambda: log("at 60"), 60)
