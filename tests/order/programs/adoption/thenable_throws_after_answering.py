"""What a thenable throws after it has answered is ignored, also when the answer was a promise."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown, set_timeout


def program() -> None:
    functions = Promise.with_resolvers()

    class Thenable:
        def __init__(self, answer):
            self.answer = answer

        def then(self, resolve, reject):
            self.answer(resolve, reject)
            raise Thrown("ignored")

    for answer in (
        lambda resolve, reject: resolve("value"),
        lambda resolve, reject: reject("reason"),
        lambda resolve, reject: resolve(functions.promise),
    ):
        Promise.resolve(Thenable(answer)).then(
            lambda value: log("fulfilled", value), lambda reason: log("rejected", reason)
        )
    set_timeout(functions.resolve, 5, "at last")
    ticks(4)
