"""In a chain of adoptions made at once, the first link costs two turns and each further link
one.
"""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    first = Promise.resolve("value")
    second = Promise(lambda resolve, reject: resolve(first))
    third = Promise(lambda resolve, reject: resolve(second))
    fourth = Promise(lambda resolve, reject: resolve(third))
    fourth.then(lambda _: log("fourth"))
    third.then(lambda _: log("third"))
    second.then(lambda _: log("second"))
    first.then(lambda _: log("first"))
    ticks(8)
