"""A generator that throws rejects the combinator; promises it gave before are handled all
the same.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


def program() -> None:
    def generate():
        yield Promise.reject("given before")
        raise Thrown("from generator")

    Promise.all(generate()).catch(lambda reason: log("all", reason))
    Promise.any(generate()).catch(lambda reason: log("any", reason))
    Promise.all_settled(generate()).catch(lambda reason: log("allSettled", reason))
    ticks(3)
