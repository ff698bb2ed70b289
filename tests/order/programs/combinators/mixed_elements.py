"""A thenable among the elements delays all by one turn; its then is called in a job."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Thenable:
    def then(self, resolve, reject):
        log("then is called")
        resolve("thenable")


def program() -> None:
    Promise.all(["plain", Promise.resolve("promise"), Thenable()]).then(
        lambda values: log("all", values)
    )
    Promise.race([Thenable(), "plain"]).then(lambda value: log("race", value))
    Promise.any([Thenable(), Promise.reject("no")]).then(lambda value: log("any", value))
    ticks(5)
