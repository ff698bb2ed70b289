"""Where a handler is missing or no function, the value passes on in one turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    Promise.resolve("nothing").then().then(log)
    Promise.resolve("undefined").then(None).then(log)
    Promise.resolve("number").then(1).then(log)
    Promise.resolve("string").then("f").then().then(lambda value: log(value, "twice"))
    Promise.resolve("only catch").catch(lambda _: log("never")).then(log)
    ticks(4)
