"""race is settled by the first to settle in time; among the settled, by the first in place."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    pending = Promise(lambda resolve, reject: None)
    Promise.race([pending, Promise.reject("rejected"), "plain"]).then(lambda _: log("never"), log)
    Promise.race([pending, "plain", Promise.reject("rejected")]).then(log)
    first, second = Promise.with_resolvers(), Promise.with_resolvers()
    Promise.race([first.promise, second.promise]).then(log)
    second.resolve("second in place, first in time")
    first.resolve("first in place, second in time")
    ticks(4)
