"""Of one then call only one handler runs: the other does not catch what it throws."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


def program() -> None:
    def fulfilled(value):
        log("fulfilled", value)
        raise Thrown("from fulfilled")

    def rejected(reason):
        log("rejected", reason)
        raise Thrown("from rejected")

    Promise.resolve("value").then(fulfilled, lambda _: log("never")).catch(
        lambda reason: log("outside", reason)
    )
    Promise.reject("reason").then(lambda _: log("never"), rejected).catch(
        lambda reason: log("outside", reason)
    )
    ticks(3)
