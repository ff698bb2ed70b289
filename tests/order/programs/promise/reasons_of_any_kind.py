"""Any value may be thrown and arrives as it is."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


class Anything:
    pass


def program() -> None:
    def throw(reason):
        raise Thrown(reason)

    for reason in (None, 0, "text", False, Anything(), ["a", "b"]):
        Promise.resolve().then(lambda _, reason=reason: throw(reason)).catch(
            lambda caught, reason=reason: log(caught, caught is reason)
        )
    ticks(4)
