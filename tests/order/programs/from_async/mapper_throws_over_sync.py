"""A mapper that throws over a sync generator closes it through the wrapper."""

from tests.order.prelude import log, ticks
from thenloop import Thrown, from_async


def program() -> None:
    def numbers():
        try:
            yield 1
        finally:
            log("finally")

    def mapper(value, index):
        raise Thrown("bad")

    from_async(numbers(), mapper).then(None, lambda e: log("rejected", e))
    ticks(7)
