"""A combinator runs its iterable to the end at once, though its outcome may be decided already."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def generate():
        log("first")
        yield Promise.reject("reason")
        log("second")
        yield "plain"
        log("end")

    Promise.all(generate()).catch(lambda reason: log("all", reason))
    Promise.race(generate()).catch(lambda reason: log("race", reason))
    log("script")
    ticks(3)
