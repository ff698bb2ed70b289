"""A rejected promise that a finally handler returns takes the place of value or reason."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    Promise.resolve("value").finally_(lambda: Promise.reject("over value")).then(
        lambda _: log("never"), log
    )
    Promise.reject("reason").finally_(lambda: Promise.reject("over reason")).then(
        lambda _: log("never"), log
    )
    ticks(6)
