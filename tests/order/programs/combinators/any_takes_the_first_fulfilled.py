"""any is fulfilled by the first fulfilment in time; rejections before it do not count."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    late = Promise.with_resolvers()
    Promise.any([Promise.reject("no"), late.promise, Promise.resolve("yes")]).then(log)
    Promise.any([late.promise, Promise.reject("no")]).then(lambda value: log("late", value))
    Promise.resolve().then(lambda _: None).then(lambda _: late.resolve("but here"))
    ticks(5)
