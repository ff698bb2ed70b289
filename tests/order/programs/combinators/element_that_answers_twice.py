"""Of an element that answers more than once only the first answer counts."""

from tests.order.prelude import log, ticks
from thenloop import Promise, set_timeout


class Sub(Promise):
    @classmethod
    def resolve(cls, value=None):
        return value


class Twice:
    def then(self, resolve, reject):
        resolve("first")
        resolve("second")


class Both:
    def then(self, resolve, reject):
        reject("reason")
        resolve("value")


class Late:
    def then(self, resolve, reject):
        set_timeout(resolve, 5, "late")


def tell(all_):
    for each in all_:
        log("allSettled", each.status, getattr(each, "value", None), getattr(each, "reason", None))


def program() -> None:
    Sub.all([Twice(), Late()]).then(lambda values: log("all", values))
    Sub.all_settled([Both(), Twice()]).then(tell)
    ticks(2)
