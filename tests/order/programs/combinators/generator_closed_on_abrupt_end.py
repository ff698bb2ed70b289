"""A generator given to a combinator is closed when an element fails, so its finally runs at
once.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


class Sub(Promise):
    @classmethod
    def resolve(cls, value=None):
        if value == "second":
            raise Thrown("from resolve")
        return super().resolve(value)


def generate():
    try:
        log("start")
        yield "first"
        yield "second"
        log("never")
    finally:
        log("finally")


def program() -> None:
    Sub.all(generate()).catch(lambda reason: log("all", reason))
    log("script")
    ticks(2)
