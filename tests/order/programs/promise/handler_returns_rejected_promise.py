"""A handler that returns a rejected promise rejects the chain two turns later than a throw."""

from tests.order.prelude import log, ticks
from thenloop import Promise, Thrown


def program() -> None:
    def throws(_):
        raise Thrown("thrown")

    Promise.resolve().then(lambda _: Promise.reject("returned")).catch(log)
    Promise.resolve().then(throws).catch(log)
    Promise.reject(None).catch(lambda _: Promise.reject("returned by catch")).catch(log)
    ticks(6)
