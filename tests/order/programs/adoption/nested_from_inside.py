"""Nested constructors adopt from the inside out; the outermost settles last."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def wrap(value):
        return Promise(lambda resolve, reject: resolve(value))

    wrap(wrap(wrap("innermost"))).then(log)
    ticks(7)
