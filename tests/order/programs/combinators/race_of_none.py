"""A race of none stays pending for ever, and holds nothing up."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    Promise.race([]).then(lambda _: log("never"), lambda _: log("never"))
    set_timeout(lambda: log("timer"), 5)
    ticks(3)
