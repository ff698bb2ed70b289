"""Where a rejection handler is missing or no function, the reason passes on, one turn per link."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    Promise.reject("nothing").then().catch(log)
    Promise.reject("number").then(lambda _: log("never"), 1).catch(log)
    Promise.reject("only fulfilled").then(lambda _: log("never")).catch(log)
    Promise.reject("three links").then().catch(None).then(1, 2).catch(log)
    ticks(5)
