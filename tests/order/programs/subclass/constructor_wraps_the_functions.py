"""A subclass may wrap the functions its executor gets; every settling then goes through them."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


class Sub(Promise):
    def __init__(self, executor):
        def wrapping(resolve, reject):
            def logged_resolve(value):
                log("resolve", value)
                resolve(value)

            def logged_reject(reason):
                log("reject", reason)
                reject(reason)

            return executor(logged_resolve, logged_reject)

        super().__init__(wrapping)


def throw(value):
    raise Thrown(value)


def program() -> None:
    (
        Sub.resolve("value")
        .then(lambda value: f"{value}, seen")
        .then(throw)
        .catch(lambda reason: log("caught", reason))
    )
    ticks(4)
