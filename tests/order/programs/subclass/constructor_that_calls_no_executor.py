"""A class that never calls the executor it is given cannot be used by the statics."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    def __init__(self, executor=None):
        super().__init__(lambda resolve, reject: None)
        log("constructed")


def program() -> None:
    try:
        Sub.resolve("value")
    except TypeError as error:
        log("resolve", type(error).__name__)
    try:
        Sub.all([])
    except TypeError as error:
        log("all", type(error).__name__)
    try:
        Sub().then(lambda _: None)
    except TypeError as error:
        log("then", type(error).__name__)
    ticks(1)
