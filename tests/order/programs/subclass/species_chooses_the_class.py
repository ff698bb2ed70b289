"""A class may name the class of its derived promises; without a species it is the plain one."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Plain(Promise):
    species = Promise


class Absent(Promise):
    species = None


class Other(Promise):
    def __init__(self, executor):
        super().__init__(executor)
        log("an Other")


class ToOther(Promise):
    species = Other


def program() -> None:
    for cls in (Plain, Absent, ToOther):
        derived = cls.resolve("value").then(lambda value: value)
        log(type(derived) is Promise, isinstance(derived, cls), isinstance(derived, Other))
        derived.then(log)
    ticks(3)
