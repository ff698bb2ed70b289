"""What return throws while an iterator is closed for a throw is dropped; the first throw wins."""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown


class Sub(Promise):
    @classmethod
    def resolve(cls, value=None):
        raise Thrown("from resolve")


class Iterator:
    def __iter__(self):
        return self

    def next(self):
        return IteratorResult(1, False)

    def return_(self):
        log("closing")
        raise Thrown("from return")


def program() -> None:
    Sub.all(Iterator()).catch(log)
    Sub.any(Iterator()).catch(log)
    ticks(2)
