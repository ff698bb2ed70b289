"""A constructor that throws does so out of the static or method that needed it, in the same
call.
"""

from tests.order.prelude import log, reason_of, ticks
from thenloop import Promise, Thrown


def program() -> None:
    fail = True

    class Sub(Promise):
        def __init__(self, executor):
            super().__init__(executor)
            if fail:
                raise Thrown("from constructor")

    try:
        Sub.resolve("value")
    except Exception as error:
        log("resolve", reason_of(error))
    try:
        Sub.race([])
    except Exception as error:
        log("race", reason_of(error))
    fail = False
    promise = Sub.resolve("value")
    fail = True
    try:
        promise.then(lambda _: log("never"))
    except Exception as error:
        log("then", reason_of(error))
    ticks(2)
