"""Promise.try calls at once, passes its arguments on, and settles with the value or the throw."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


def program() -> None:
    def called():
        log("called")
        return "value"

    def throws():
        raise Thrown("thrown")

    Promise.try_(called).then(log)
    Promise.try_(lambda a, b: a + b, "with ", "arguments").then(log)
    Promise.try_(throws).catch(log)
    log("script")
    ticks(3)
