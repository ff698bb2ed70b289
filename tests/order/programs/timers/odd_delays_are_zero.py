"""A delay that is missing, undefined, not a number or negative counts as 0."""

from tests.order.prelude import log
from thenloop import set_timeout


def program() -> None:
    nan, negative_infinity = float("nan"), float("-inf")
    # None stands for undefined and for null; only its text differs.
    delays = [0, -1, nan, None, None, 0.9, negative_infinity, False]
    texts = [0, -1, nan, None, "null", 0.9, negative_infinity, False]
    for index, (delay, text) in enumerate(zip(delays, texts, strict=True)):
        set_timeout(log, delay, index, text)
