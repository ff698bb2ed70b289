"""then, catch and finally construct the derived promise by the receiver's class."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    count = 0

    class Sub(Promise):
        def __init__(self, executor):
            nonlocal count
            super().__init__(executor)
            count += 1
            log("constructed", count)

    log("new")
    promise = Sub(lambda resolve, reject: resolve("value"))
    log("then")
    derived = promise.then(lambda value: value)
    log("catch")
    derived.catch(lambda _: None)
    log("finally")
    derived.finally_(lambda: log("in finally")).then(
        lambda value: log(value, isinstance(derived, Sub))
    )
    ticks(7)
