"""An executor runs at once, what it returns is ignored, and reactions wait for the next turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def executor(resolve, reject):
        log("executor")
        resolve("value")
        log("still in the executor")
        return "ignored"

    log("before")
    promise = Promise(executor)
    promise.then(lambda value: log("reaction", value))
    ticks(2)
    log("end of script")
