"""An element whose then answers at once cannot finish the combinator before all are asked."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class AnswersAtOnce:
    def __init__(self, value):
        self.value = value

    def then(self, resolve, reject):
        log("answering", self.value)
        resolve(self.value)


class Sub(Promise):
    @classmethod
    def resolve(cls, value=None):
        return AnswersAtOnce(value)


def program() -> None:
    Sub.all(["a", "b", "c"]).then(lambda values: log("all", values))
    Sub.all_settled(["a"]).then(lambda all_: log("allSettled", len(all_)))
    log("script")
    ticks(2)
