"""Of two timers that resolve one promise the first wins, though its reactions run in between."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


def program() -> None:
    functions = Promise.with_resolvers()
    functions.promise.then(lambda value: log("value", value))

    def timer(name):
        log(name)
        functions.resolve(name)
        ticks(1)

    for name in ("a", "b"):
        set_timeout(timer, 10, name)
