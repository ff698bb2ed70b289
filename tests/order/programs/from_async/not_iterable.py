"""Nothing that can be iterated, not even null, makes a rejection with a TypeError and never
a throw.
"""

from tests.order.prelude import log, ticks
from thenloop import from_async


def program() -> None:
    from_async(None).then(None, lambda e: log("rejected", type(e).__name__))
    log("returned")
    ticks(2)
