"""Every static makes a promise of the class it was called on."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    def __init__(self, executor):
        super().__init__(executor)
        log("constructed")


def program() -> None:
    log(isinstance(Sub.resolve("a"), Sub))
    rejected = Sub.reject("b")
    log(isinstance(rejected, Sub))
    rejected.catch(lambda reason: log("caught", reason))
    functions = Sub.with_resolvers()
    log(isinstance(functions.promise, Sub))
    functions.resolve("c")
    log(isinstance(Sub.try_(lambda: "d"), Sub))
    log(isinstance(Sub.any(["e"]), Sub), isinstance(Sub.all_settled([]), Sub))
    ticks(2)
