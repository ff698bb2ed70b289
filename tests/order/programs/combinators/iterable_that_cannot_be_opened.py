"""An iterable that throws when it is opened, or gives no iterator, rejects the combinator."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


class Throws:
    def __iter__(self):
        log("opened")
        raise Thrown("from opening")


class ThrowsTypeError:
    def __iter__(self):
        log("opened again")
        raise TypeError("own")


class GivesNone:
    def __iter__(self):
        log("opened for nothing")
        return 42


def program() -> None:
    Promise.all(Throws()).catch(lambda reason: log("all", reason))
    Promise.any(Throws()).catch(lambda reason: log("any", reason))
    Promise.race(GivesNone()).catch(lambda error: log("race", type(error).__name__))
    Promise.all(ThrowsTypeError()).catch(lambda error: log("all", str(error)))
    log("script")
    ticks(2)
