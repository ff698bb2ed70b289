"""Promise.try gives back a promise that its callback returns, by the text of 2026."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    inner = Promise.resolve("inner")
    Promise.try_(lambda: inner).then(lambda value: log("tried", value))
    inner.then(log)
    Promise.try_(lambda: Promise.reject("reason")).catch(lambda reason: log("tried", reason))
    ticks(5)
