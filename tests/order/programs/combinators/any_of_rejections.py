"""When all are rejected, any is rejected with their reasons in the order of the elements."""

from tests.order.prelude import log, ticks
from thenloop import AggregateError, Promise


def program() -> None:
    def tell(error):
        log(type(error).__name__, error.errors)
        log(isinstance(error, AggregateError))

    slow = Promise.with_resolvers()
    Promise.any([slow.promise, Promise.reject("second"), Promise.reject("third")]).catch(tell)
    Promise.any([Promise.reject("a"), Promise.reject("b")]).catch(
        lambda error: log("settled", error.errors)
    )
    Promise.resolve().then(lambda _: None).then(lambda _: slow.reject("first"))
    ticks(5)
