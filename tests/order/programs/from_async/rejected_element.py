"""A rejected promise in a sync iterable closes its iterator and rejects; what follows is
never asked for.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, from_async


def program() -> None:
    def numbers():
        try:
            yield 1
            yield Promise.reject("no")
            log("not reached")
        finally:
            log("finally")

    from_async(numbers()).then(None, lambda e: log("rejected", e))
    ticks(8)
