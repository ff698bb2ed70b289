"""An iterator without a return needs no closing; one whose return is no function changes
nothing.
"""

from tests.order.prelude import log, ticks
from thenloop import IteratorResult, Promise, Thrown


class Sub(Promise):
    @classmethod
    def resolve(cls, value=None):
        raise Thrown("from resolve")


class Without:
    def __iter__(self):
        return self

    def next(self):
        return IteratorResult(1, False)


class NoFunction(Without):
    return_ = "no function"


class NoObject(Without):
    def return_(self):
        return "no object"


def program() -> None:
    Sub.all(Without()).catch(lambda reason: log("without", reason))
    Sub.all(NoFunction()).catch(lambda reason: log("no function", reason))
    Sub.all(NoObject()).catch(lambda reason: log("no object", reason))
    ticks(2)
