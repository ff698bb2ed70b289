"""What finally returns settles so that its reaction runs in the fourth turn, fulfilled or
rejected.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    Promise.resolve("value").finally_(lambda: log("finally 1")).then(log)
    Promise.reject("reason").finally_(lambda: log("finally 2")).catch(log)
    ticks(6)
