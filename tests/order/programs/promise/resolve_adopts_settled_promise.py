"""A promise resolved with a settled promise settles two turns later than that promise."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    inner = Promise.resolve("inner")
    Promise(lambda resolve, _: resolve(inner)).then(lambda value: log("outer", value))
    inner.then(log)
    ticks(5)
