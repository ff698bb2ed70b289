"""Elements settled after all was decided change nothing."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    first, second = Promise.with_resolvers(), Promise.with_resolvers()
    any_ = Promise.any([first.promise, second.promise])
    race = Promise.race([first.promise, second.promise])
    all_ = Promise.all([first.promise, second.promise])
    first.reject("no")

    def register(_):
        race.then(lambda _: log("never"), lambda reason: log("race", reason))
        all_.then(lambda _: log("never"), lambda reason: log("all", reason))
        any_.then(lambda value: log("any", value), lambda _: log("never"))

    Promise.resolve().then(lambda _: second.resolve("yes")).then(register)
    race.catch(lambda _: None)
    all_.catch(lambda _: None)
    ticks(4)
