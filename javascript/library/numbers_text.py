"""Numbers as text: in another base, and with so many digits, all of them exact.

ECMA-262 #sec-number.prototype.toexponential and those like it
"""

from __future__ import annotations

import decimal
import math
import struct
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from ..engine.conversions import decimal_digits, number_to_string

__all__ = [
    "MAX_DIGITS",
    "to_exponential",
    "to_fixed",
    "to_locale_text",
    "to_precision",
    "to_radix",
]

#: The most digits that may be asked for.
MAX_DIGITS: Final = 100

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
#: More than any number has digits.
_EXACT: Final = Context(prec=1200, rounding=ROUND_HALF_UP, traps=[decimal.InvalidOperation])


def _digits(number: float, count: int) -> tuple[str, int]:
    """The first `count` digits of a positive number, and the exponent of the first.

    Of two that are equally near, the larger.
    """
    exact = Decimal(number)
    context = Context(prec=count, rounding=ROUND_HALF_UP)
    rounded = context.plus(exact)
    digits = "".join(map(str, rounded.as_tuple().digits)).ljust(count, "0")
    return digits, rounded.adjusted()


def _exponent_text(digits: str, exponent: int) -> str:
    mantissa = digits if len(digits) == 1 else f"{digits[0]}.{digits[1:]}"
    return f"{mantissa}e{'-' if exponent < 0 else '+'}{abs(exponent)}"


def to_fixed(number: float, digits: int) -> str:
    """ECMA-262 #sec-number.prototype.tofixed, for what is below 1e21"""
    sign = "-" if number < 0 else ""
    rounded = Decimal(abs(number)).quantize(Decimal(1).scaleb(-digits), context=_EXACT)
    return sign + format(rounded, "f")


def to_exponential(number: float, digits: int | None) -> str:
    """digits: how many behind the point, or None for as many as needed.

    ECMA-262 #sec-number.prototype.toexponential
    """
    sign = "-" if number < 0 else ""
    if digits is None:
        shortest = Decimal(repr(abs(number)))
        text = "".join(map(str, shortest.as_tuple().digits)).rstrip("0") or "0"
        return sign + _exponent_text(text, shortest.adjusted() if number else 0)
    if number == 0.0:
        return _exponent_text("0" * (digits + 1), 0)
    return sign + _exponent_text(*_digits(abs(number), digits + 1))


def to_precision(number: float, precision: int) -> str:
    """ECMA-262 #sec-number.prototype.toprecision"""
    sign = "-" if number < 0 else ""
    digits, exponent = ("0" * precision, 0) if number == 0 else _digits(abs(number), precision)
    if exponent < -6 or exponent >= precision:
        return sign + _exponent_text(digits, exponent)
    if exponent == precision - 1:
        return sign + digits
    if exponent >= 0:
        return f"{sign}{digits[: exponent + 1]}.{digits[exponent + 1 :]}"
    return f"{sign}0.{'0' * -(exponent + 1)}{digits}"


def integer_to_radix(integer: int, radix: int) -> str:
    """The digits of an integer that is not negative."""
    if radix == 10:
        return decimal_digits(integer)
    if radix in _FORMATS:
        return format(integer, _FORMATS[radix])
    if integer < radix:
        return _DIGITS[integer]
    # Halves of the digits, so that a long integer takes no time squared in its length for each.
    pieces: list[str] = []
    powers = [radix]
    while powers[-1] * powers[-1] <= integer:
        powers.append(powers[-1] * powers[-1])
    _split(integer, powers, len(powers) - 1, pieces)
    return "".join(pieces).lstrip("0") or "0"


_FORMATS: Final = {2: "b", 8: "o", 16: "x"}


def _split(integer: int, powers: list[int], level: int, pieces: list[str]) -> None:
    """Append the 2 ** (level + 1) digits of `integer`."""
    high, low = divmod(integer, powers[level])
    if level == 0:
        pieces.append(_DIGITS[high] + _DIGITS[low])
        return
    _split(high, powers, level - 1, pieces)
    _split(low, powers, level - 1, pieces)


def to_radix(number: float, radix: int) -> str:
    """A number in a base other than ten.  ECMA-262 #sec-numeric-types-number-tostring

    The fraction has as few digits as tell the number from its neighbours; the whole part has all
    its digits, in which the specification leaves a choice.
    """
    if not math.isfinite(number):
        return number_to_string(number)
    sign = "-" if number < 0 else ""
    number = abs(number)
    whole = math.floor(number)
    fraction = number - whole
    # Half the distance to the next number: what is nearer than that needs no more digits.
    delta = max(0.5 * (_next_up(number) - number), 5e-324)
    digits: list[int] = []
    if fraction >= delta:
        while True:
            fraction *= radix
            delta *= radix
            digit = int(fraction)
            digits.append(digit)
            fraction -= digit
            if (fraction > 0.5 or (fraction == 0.5 and digit & 1)) and fraction + delta > 1:
                # Round up, and carry as far as it goes.
                while digits:
                    last = digits.pop() + 1
                    if last < radix:
                        digits.append(last)
                        break
                else:
                    whole += 1
                break
            if fraction < delta:
                break
    text = sign + integer_to_radix(whole, radix)
    if digits:
        text += "." + "".join([_DIGITS[digit] for digit in digits])
    return text


def _next_up(number: float) -> float:
    """The next larger number."""
    bits = int(struct.unpack("<q", struct.pack("<d", number))[0])
    return float(struct.unpack("<d", struct.pack("<q", bits + 1))[0])


def to_locale_text(number: float) -> str:
    """As for en-US: groups of three digits, and at most three digits behind the point."""
    if number != number:
        return "NaN"
    sign = "-" if math.copysign(1.0, number) < 0 else ""
    if math.isinf(number):
        return f"{sign}∞"
    # The shortest decimal that reads as the number is what is rounded.
    shortest = Decimal(repr(abs(number)))
    rounded = shortest.quantize(Decimal("0.001"), context=_EXACT)
    text = format(rounded, ",f")
    return sign + text.rstrip("0").rstrip(".")
