"""An error object passes through a chain as the very same object."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    thrown = IndexError("the one")

    def throw(_):
        raise thrown

    def throw_again(error):
        log(error is thrown, str(error))
        raise error

    (
        Promise.resolve()
        .then(throw)
        .finally_(lambda: log("finally"))
        .then(lambda _: log("never"))
        .catch(throw_again)
        .catch(lambda error: log(error is thrown))
    )
    Promise.reject(thrown).catch(lambda error: log("rejected", error is thrown))
    ticks(8)
