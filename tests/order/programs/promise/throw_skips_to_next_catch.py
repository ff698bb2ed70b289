"""A throw skips fulfilled handlers, a catch that returns goes on as fulfilled, one turn per
link.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


def program() -> None:
    def one(value):
        log("1", value)
        raise Thrown("thrown")

    def two(reason):
        log("2", reason)
        return "recovered"

    def three(value):
        log("3", value)
        raise Thrown("again")

    (
        Promise.resolve("start")
        .then(one)
        .then(lambda _: log("never"))
        .then(lambda _: log("never"), two)
        .catch(lambda _: log("never"))
        .then(three)
        .finally_(lambda: log("4"))
        .catch(lambda reason: log("5", reason))
        .then(lambda value: log("6", value))
    )
    ticks(13)
