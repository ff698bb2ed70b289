"""A handler that returns a settled promise keeps the chain waiting two more turns."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def handler(_):
        log("handler")
        return Promise.resolve("inner")

    Promise.resolve().then(handler).then(log)
    Promise.resolve().then(lambda _: "plain").then(log)
    ticks(6)
