"""Adopting a promise calls its then, an overridden one too, in a job of its own."""

from tests.order.prelude import log, ticks
from thenloop import Promise


class Sub(Promise):
    def then(self, on_fulfilled=None, on_rejected=None):
        log("then is called")
        return super().then(lambda value: on_fulfilled(f"{value}, changed"), on_rejected)


def program() -> None:
    def executor(resolve, reject):
        resolve(promise)
        log("resolved")

    promise = Sub.resolve("value")
    Promise(executor).then(lambda value: log("adopted", value))
    Promise.resolve().then(lambda _: promise).then(lambda value: log("returned", value))
    ticks(5)
