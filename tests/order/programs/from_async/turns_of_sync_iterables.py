"""Array.fromAsync of [] settles in the third turn, of one value or settled promise in the fifth."""

from tests.order.prelude import log, ticks
from thenloop import Promise, from_async


def program() -> None:
    from_async([]).then(lambda values: log("empty", len(values)))
    from_async([1]).then(lambda values: log("value", *values))
    from_async([Promise.resolve(1)]).then(lambda values: log("promise", *values))
    from_async([1, 2]).then(lambda values: log("two", *values))
    ticks(8)
