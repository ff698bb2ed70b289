"""Each finally in a chain adds its own three turns."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    (
        Promise.resolve("value")
        .finally_(lambda: log("first"))
        .finally_(lambda: log("second"))
        .finally_(lambda: log("third"))
        .then(log)
    )
    ticks(12)
