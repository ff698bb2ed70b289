"""What is not iterable rejects the combinator with a TypeError and is never thrown to the
caller.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Anything:
    pass


def program() -> None:
    Promise.all(42).catch(lambda error: log("all", type(error).__name__))
    Promise.all_settled(None).catch(lambda error: log("allSettled", type(error).__name__))
    Promise.any(Anything()).catch(lambda error: log("any", type(error).__name__))
    Promise.race(Promise.resolve([])).catch(lambda error: log("race", type(error).__name__))
    log("script")
    ticks(2)
