"""Reactions of a promise that a timer resolves run right after that timer, before the next."""

from tests.order.prelude import log
from thenloop import Promise, set_timeout


def program() -> None:
    functions = Promise.with_resolvers()
    promise = functions.promise
    promise.then(lambda value: log("first reaction", value)).then(lambda _: log("second link"))
    promise.then(lambda _: log("second reaction"))

    def timer():
        functions.resolve("value")
        log("resolved")

    set_timeout(timer, 10)
    set_timeout(lambda: log("next timer"), 10)
