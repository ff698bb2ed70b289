"""A finally handler gets no argument, and the value it returns is dropped."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def handler(*given):
        log("given", len(given))
        return "dropped"

    Promise.resolve("value").finally_(handler).then(log)
    Promise.reject("reason").finally_(handler).then(lambda _: log("never"), log)
    ticks(5)
