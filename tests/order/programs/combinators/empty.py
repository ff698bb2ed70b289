"""With nothing to wait for, all and allSettled are settled at once and any is rejected at once."""

from tests.order.prelude import log, ticks
from thenloop import Promise


def program() -> None:
    Promise.all([]).then(lambda values: log("all", len(values)))
    Promise.all_settled([]).then(lambda values: log("allSettled", len(values)))
    Promise.any([]).catch(lambda error: log("any", type(error).__name__, len(error.errors)))
    ticks(3)
