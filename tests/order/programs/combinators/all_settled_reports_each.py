"""allSettled waits for all and tells of each whether it was fulfilled or rejected."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def tell(all_):
        for each in all_:
            log(each.status, getattr(each, "value", None), getattr(each, "reason", None))

    late = Promise.with_resolvers()
    Promise.all_settled(["plain", Promise.reject("no"), late.promise]).then(tell)
    Promise.resolve().then(lambda _: late.reject("late"))
    ticks(4)
