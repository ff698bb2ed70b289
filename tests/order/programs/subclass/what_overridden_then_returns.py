"""What an overridden then returns is what catch and finally return."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        return "anything"


def program() -> None:
    promise = Sub.resolve("value")
    log(promise.catch(lambda _: None), promise.finally_(lambda: None))
    ticks(1)
