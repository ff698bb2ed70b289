"""A throw in finally takes the place of value or reason, and arrives in the next turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


def program() -> None:
    def over_value():
        raise Thrown("over value")

    def over_reason():
        raise Thrown("over reason")

    Promise.resolve("value").finally_(over_value).catch(log)
    Promise.reject("reason").finally_(over_reason).catch(log)
    ticks(4)
