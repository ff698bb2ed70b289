"""The constructor's resolve is read once, before the iterable is opened, and called per element."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def resolve(value):
    log("resolve is called", value)
    return Promise.resolve(value)


class Reading(type(Promise)):
    @property
    def resolve(cls):
        log("resolve is read")
        return resolve


class Sub(Promise, metaclass=Reading):
    pass


class Iterable:
    def __iter__(self):
        log("opened")
        yield 1
        yield 2
        log("end")


def program() -> None:
    Sub.all(Iterable()).then(log)
    ticks(3)
