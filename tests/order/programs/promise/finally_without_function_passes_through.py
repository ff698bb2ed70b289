"""Given no function, finally passes value and reason on in one turn."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    Promise.resolve("value").finally_(None).then(log)
    Promise.reject("reason").finally_("no function").catch(log)
    Promise.resolve("after two").finally_(1).finally_(2).then(log)
    ticks(4)
