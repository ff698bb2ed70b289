"""A disposer that throws goes straight on to the next one, without the turn that a rejection
takes.
"""

from tests.order.prelude import log, ticks
from thenloop import AsyncDisposableStack, Promise, Thrown


def program() -> None:
    def fail():
        raise Thrown("thrown")

    throwing = AsyncDisposableStack()
    throwing.defer(lambda: log("below thrown"))
    throwing.defer(fail)
    throwing.dispose_async().catch(lambda e: log("rejected", e))
    rejecting = AsyncDisposableStack()
    rejecting.defer(lambda: log("below rejected"))
    rejecting.defer(lambda: Promise.reject("rejection"))
    rejecting.dispose_async().catch(lambda e: log("rejected", e))
    alone = AsyncDisposableStack()
    alone.defer(fail)
    alone.dispose_async().catch(lambda e: log("alone", e))
    log("called")
    ticks(4)
