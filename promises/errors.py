"""The error types that promises and disposal bring with them.

ECMA-262 #sec-aggregate-error-objects, #sec-suppressederror-objects
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

__all__ = ["AggregateError", "SuppressedError"]


class AggregateError(Exception):
    """Several reasons in one: what `Promise.any` rejects with when nothing was fulfilled.

    errors: the reasons, in the order of the promises.  message: what happened.

    >>> AggregateError([ValueError("a"), "b"], "none left").errors
    [ValueError('a'), 'b']
    """

    def __init__(self, errors: Iterable[Any], message: str = "") -> None:
        self.errors = list(errors)
        self.message = message
        super().__init__(message)


class SuppressedError(Exception):
    """An error raised while another was on its way, such as by a disposal.

    error: the new one.  suppressed: the one that it hides.  message: what happened.
    """

    def __init__(self, error: Any, suppressed: Any, message: str = "") -> None:
        self.error = error
        self.suppressed = suppressed
        self.message = message
        super().__init__(message or f"{error!r} suppressed {suppressed!r}")
