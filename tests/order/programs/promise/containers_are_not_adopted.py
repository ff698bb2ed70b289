"""Only an object with its own then is adopted: an array of promises is a plain value."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class NoThenable:
    then = "no function"


def program() -> None:
    inner = Promise.resolve("inner")
    Promise.resolve([inner]).then(lambda value: log("array", value[0] is inner))
    Promise(lambda resolve, reject: resolve(NoThenable())).then(
        lambda value: log("object", value.then)
    )
    Promise.resolve(lambda: None).then(
        lambda value: log("function" if callable(value) else "object")
    )
    ticks(3)
