"""catch and finally call the receiver's own then, with what they were given or with functions."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def kind(handler):
    if handler is None:
        return "undefined"
    return "function" if callable(handler) else "string"


class Sub(Promise):
    def then(self, *handlers):
        log("then", [kind(handler) for handler in handlers])
        return super().then(*handlers)


def program() -> None:
    promise = Sub.resolve("value")
    promise.catch(lambda _: None)
    promise.catch("no function")
    promise.finally_(lambda: None)
    promise.finally_("no function")
    ticks(2)
