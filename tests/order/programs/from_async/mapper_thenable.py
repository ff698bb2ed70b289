"""A thenable from a mapper costs the turn of its own job beside that of the await."""

from tests.order.prelude import log, ticks
from thenloop import from_async


def program() -> None:
    class Thenable:
        def then(self, resolve, reject):
            log("then")
            resolve("inside")

    from_async([1], lambda value, index: Thenable()).then(lambda values: log("values", *values))
    ticks(8)
