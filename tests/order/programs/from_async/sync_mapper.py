"""A mapper adds one turn for each value, because what it gives is awaited."""

from tests.order.prelude import log, ticks
from thenloop import from_async


def program() -> None:
    def mapper(value, index):
        log("mapping", value)
        return value * 10

    from_async([1, 2], mapper).then(lambda values: log("values", *values))
    ticks(9)
