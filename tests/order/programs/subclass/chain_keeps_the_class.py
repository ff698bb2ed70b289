"""Along a chain every derived promise is of the class, also where a plain promise is adopted."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    pass


def program() -> None:
    chain = (
        Sub.resolve("a")
        .then(lambda _: Promise.resolve("b"))
        .finally_(lambda: None)
        .catch(lambda _: None)
    )
    log(isinstance(chain, Sub))
    chain.then(log)
    Promise.resolve().then(lambda _: Sub.resolve("c")).then(log)
    ticks(10)
