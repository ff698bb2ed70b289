"""Delays: from what a program passes to milliseconds.

Web IDL #js-long, HTML #timer-initialisation-steps
"""

from __future__ import annotations

import math
from typing import Final, SupportsFloat, SupportsIndex, TypeAlias

from ..runtime.profiles import Profile

__all__ = ["Delay", "delay_in_milliseconds"]

Delay: TypeAlias = SupportsFloat | SupportsIndex | None

_TWO_TO_31: Final = 2**31
_TWO_TO_32: Final = 2**32


def delay_in_milliseconds(delay: Delay, profile: Profile, who: str) -> float:
    """The delay that `profile` waits for `delay`, before any clamping of nested timers.

    None and NaN are 0; fractions are cut off; numbers wrap to signed 32 bits as Web IDL's ``long``
    does, and what is then negative is 0.  Raises TypeError when `delay` is no real number.
    """
    # OPTIMIZATION: an int within the range is what every step below leaves as it is.
    if type(delay) is int and 1 <= delay < _TWO_TO_31:
        return delay
    number = _number(delay, who)
    if not profile.delay_wraps:
        # DEVIATION: a delay out of range is 1 in Node.
        return math.trunc(number) if 1 <= number < _TWO_TO_31 else 1
    # ConvertToInt, 9-12. The integer part, as a signed 32-bit integer.
    try:
        wrapped = math.trunc(number) % _TWO_TO_32
    except (OverflowError, ValueError):
        # ConvertToInt, 8. Infinities and NaN have no integer part.
        return 0
    if wrapped >= _TWO_TO_31:
        wrapped -= _TWO_TO_32
    # Timer initialisation, 4. A negative timeout is zero.
    return max(wrapped, 0)


def _number(delay: Delay, who: str) -> float:
    if delay is None:
        return 0
    if isinstance(delay, int):
        return delay
    if not isinstance(delay, (str, bytes)):
        try:
            if isinstance(delay, SupportsIndex):
                return delay.__index__()
            return float(delay)
        except OverflowError:
            return math.inf
        except (TypeError, ValueError):
            pass
    raise TypeError(
        f"{who} expects a delay in milliseconds (a real number or None), "
        f"got {delay!r} of type {type(delay).__name__}"
    )
