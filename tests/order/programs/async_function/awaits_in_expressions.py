"""Awaits in one expression are taken from left to right, a turn each, between the other
operands.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise, async_function


def program() -> None:
    def value(name):
        log("value", name)
        return name

    def settled(value):
        return Promise.resolve(value)

    @async_function
    async def work():
        log([value("a"), await settled(value("b")), value("c"), await settled(value("d"))])
        log(value("e") + (await settled(value("f"))) + value("g"))

    work()
    ticks(4)
