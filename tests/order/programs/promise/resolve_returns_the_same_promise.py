"""Promise.resolve gives back a promise as it is, but wraps all else."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    promise = Promise.resolve("value")
    log(Promise.resolve(promise) is promise)
    rejected = Promise.reject("reason")
    log(Promise.resolve(rejected) is rejected)
    derived = (promise.then(), promise.catch(None), promise.finally_(None))
    log(*(each is promise for each in derived))
    log(Promise.reject("x").catch(lambda _: None) is Promise.resolve())
    Promise.resolve(Promise.resolve(promise)).then(log)
    rejected.catch(log)
    ticks(3)
