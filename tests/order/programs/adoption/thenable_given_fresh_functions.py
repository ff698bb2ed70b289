"""Each adoption of a thenable calls its then anew, with functions of its own."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    taken = []

    class Thenable:
        def then(self, resolve, reject):
            taken.extend((resolve, reject))
            resolve(len(taken))

    def second(value):
        log("second", value)
        log("distinct", len({id(function) for function in taken}))

    thenable = Thenable()
    Promise.resolve(thenable).then(lambda value: log("first", value))
    Promise.resolve(thenable).then(second)
    ticks(3)
