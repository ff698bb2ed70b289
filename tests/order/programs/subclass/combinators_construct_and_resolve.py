"""A combinator of a subclass constructs its promise first, then resolves each element by the
class.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    def __init__(self, executor):
        log("constructed")
        super().__init__(executor)

    @classmethod
    def resolve(cls, value=None):
        log("resolve", value)
        return super().resolve(value)


def program() -> None:
    all_ = Sub.all(["a", "b"])
    log(isinstance(all_, Sub))
    all_.then(log)
    ticks(3)
