"""Of all calls of resolve and reject only the first does anything, even when it only adopts."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    def settles(resolve, reject):
        resolve(1)
        resolve(2)
        reject(3)

    def rejects(resolve, reject):
        reject(4)
        resolve(5)
        reject(6)

    def adopts_settled(resolve, reject):
        resolve(Promise.resolve(7))
        resolve(8)
        reject(9)

    def adopts_pending(resolve, reject):
        resolve(Promise(lambda resolve, reject: None))
        resolve(10)
        reject(11)

    for call in (settles, rejects, adopts_settled, adopts_pending):
        Promise(call).then(
            lambda value: log("fulfilled", value), lambda reason: log("rejected", reason)
        )
    ticks(4)
