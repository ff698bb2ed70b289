"""Over settled promises every combinator reacts in the second turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def values():
        return [Promise.resolve("a"), Promise.resolve("b")]

    Promise.all(values()).then(lambda all_: log("all", all_))
    Promise.all_settled(values()).then(lambda all_: log("allSettled", len(all_)))
    Promise.any(values()).then(lambda value: log("any", value))
    Promise.race(values()).then(lambda value: log("race", value))
    ticks(4)
