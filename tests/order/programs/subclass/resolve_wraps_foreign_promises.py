"""resolve gives back promises of the very class and wraps those of any other, which takes turns."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    pass


def program() -> None:
    plain, own = Promise.resolve("plain"), Sub.resolve("own")
    log(Sub.resolve(own) is own, Sub.resolve(plain) is plain, Promise.resolve(own) is own)
    Sub.resolve(own).then(lambda value: log("Sub of own:", value))
    Sub.resolve(plain).then(lambda value: log("Sub of plain:", value))
    Promise.resolve(own).then(lambda value: log("Promise of own:", value))
    ticks(5)
