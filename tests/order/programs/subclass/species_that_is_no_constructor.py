"""A species that cannot construct makes then throw a TypeError to its caller."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    species = 42


def program() -> None:
    promise = Sub(lambda resolve, reject: resolve("value"))
    try:
        promise.then(lambda _: log("never"))
    except TypeError as error:
        log(type(error).__name__)
    ticks(2)
