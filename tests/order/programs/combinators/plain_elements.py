"""Plain values take as long as settled promises."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    Promise.all([1, None, "three"]).then(lambda values: log("all", values))
    Promise.all_settled([1, 2]).then(lambda all_: log("allSettled", [each.value for each in all_]))
    Promise.any(["first", "second"]).then(lambda value: log("any", value))
    Promise.race(["first", "second"]).then(lambda value: log("race", value))
    ticks(3)
