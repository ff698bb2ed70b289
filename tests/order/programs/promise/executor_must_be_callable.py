"""A constructor given no function throws at once, before any turn."""

from tests.order.prelude import log
from thenloop import Promise


def program() -> None:
    try:
        Promise("no function")
    except TypeError as error:
        log(type(error).__name__)
    Promise.resolve().then(lambda _: log("turn 1"))
    try:
        Promise()
    except TypeError as error:
        log(type(error).__name__)
