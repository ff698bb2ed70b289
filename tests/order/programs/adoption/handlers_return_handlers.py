"""A promise returned inside a handler of a returned promise keeps both chains waiting."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    (
        Promise.resolve()
        .then(lambda _: Promise.resolve().then(lambda _: Promise.resolve().then(lambda _: "deep")))
        .then(log)
    )
    ticks(10)
