"""Once a promise is resolved, a further resolve does not even read then."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    class Thenable:
        @property
        def then(self):
            nonlocal reads
            reads += 1
            return None

    functions = Promise.with_resolvers()
    reads = 0
    thenable = Thenable()
    functions.resolve("first")
    functions.resolve(thenable)
    log("reads", reads)
    Promise(lambda resolve, reject: resolve(thenable)).then(
        lambda value: log(value is thenable, "reads", reads)
    )
    functions.promise.then(log)
    ticks(2)
