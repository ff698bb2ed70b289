"""Disposing of an async generator is a return() with one turn more; before the start it runs
nothing.
"""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    @async_generator
    async def numbers(name):
        try:
            log(name, "starts")
            yield 1
        finally:
            log(name, "finally")

    a = numbers("a")
    b = numbers("b")

    def ask(_):
        a.async_dispose().then(lambda v: log("a disposed", v))
        b.async_dispose().then(lambda v: log("b disposed", v))
        log("called")
        ticks(5)

    b.next().then(ask)
