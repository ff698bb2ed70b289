"""The executor of a capability may be called again as long as it got nothing, and no longer."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Twice(Promise):
    def __init__(self, executor):
        def calls(resolve, reject):
            executor(None, None)
            executor(resolve, reject)
            try:
                executor(resolve, reject)
            except TypeError as error:
                log("third call", type(error).__name__)

        super().__init__(calls)


def program() -> None:
    Twice.resolve("value").then(log)
    ticks(2)
