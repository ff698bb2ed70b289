"""A return() passes by a catch that would take any error, and still runs the finally."""

from tests.order.prelude import log, ticks
from thenloop import async_generator


def program() -> None:
    def show(name):
        return (
            lambda result: log(name, result.value, result.done),
            lambda reason: log(name, "rejected", reason),
        )

    @async_generator
    async def numbers():
        try:
            yield 1
        except Exception:
            log("not reached")
        finally:
            log("finally")
        log("not reached")

    g = numbers()

    def ask(_):
        g.return_("value").then(*show("return"))
        ticks(4)

    g.next().then(ask)
