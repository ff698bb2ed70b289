"""Web IDL #js-long, HTML #timer-initialisation-steps: what a delay is turned into."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import PROFILES, clear_interval, set_interval, set_timeout
from thenloop.timers.delays import delay_in_milliseconds

TWO_TO_31, TWO_TO_32 = 2**31, 2**32


class Index:
    def __index__(self) -> int:
        return 12


class Float:
    def __float__(self) -> float:
        return 12.5


WRAPPING = [
    (None, 0),
    (0, 0),
    (1, 1),
    (2.9, 2),
    (0.9, 0),
    (-1, 0),
    (-0.5, 0),
    (-0.0, 0),
    (math.nan, 0),
    (math.inf, 0),
    (-math.inf, 0),
    (True, 1),
    (False, 0),
    (TWO_TO_31 - 1, TWO_TO_31 - 1),
    (TWO_TO_31 - 0.5, TWO_TO_31 - 1),
    (TWO_TO_31, 0),
    (TWO_TO_31 + 5, 0),
    (TWO_TO_32 - 1, 0),
    (TWO_TO_32, 0),
    (TWO_TO_32 + 5, 5),
    (float(TWO_TO_32 + 5), 5),
    (3 * TWO_TO_32 + 7, 7),
    (-TWO_TO_32 + 9, 9),
    (-TWO_TO_31 - 1, TWO_TO_31 - 1),
    (3**64, 3**64 % TWO_TO_32),
    (10**400, 0),
    (Fraction(10**400), 0),
    (Fraction(-(10**400)), 0),
    (Decimal("1e400"), 0),
    (1e300, 0),
    (Fraction(7, 2), 3),
    (Decimal("3.99"), 3),
    (Index(), 12),
    (Float(), 12),
]


def named(value: object) -> str:
    if isinstance(value, Index | Float):
        return type(value).__name__
    text = repr(value)
    return text if len(text) < 40 else f"{text[:12]}...{len(text)} characters"


@pytest.mark.parametrize(("delay", "expected"), WRAPPING, ids=named)
def test_a_delay_is_a_signed_32_bit_integer(delay: Any, expected: float) -> None:
    assert delay_in_milliseconds(delay, PROFILES["browser"], "test") == expected


@pytest.mark.parametrize(
    ("delay", "expected"),
    [
        (None, 1),
        (0, 1),
        (-5, 1),
        (0.5, 1),
        (1, 1),
        (2.9, 2.9),
        (math.nan, 1),
        (math.inf, 1),
        (TWO_TO_31 - 1, TWO_TO_31 - 1),
        (TWO_TO_31, 1),
        (TWO_TO_32 + 5, 1),
        (10**400, 1),
        (Fraction(10**400), 1),
    ],
    ids=named,
)
def test_in_node_what_is_out_of_range_is_one(delay: Any, expected: float) -> None:
    assert int(delay_in_milliseconds(delay, PROFILES["node"], "test")) == int(expected)


@pytest.mark.parametrize("delay", ["10", b"10", [], {}, object(), 1j], ids=repr)
@pytest.mark.parametrize("set_", [set_timeout, set_interval], ids=lambda s: s.__name__)
def test_what_is_no_number_is_an_error(program: Program, set_: Any, delay: Any) -> None:
    def main() -> None:
        with pytest.raises(
            TypeError, match=rf"{set_.__name__} expects a delay in milliseconds .*, got .* of type"
        ):
            set_(int, delay)
        program.note("looked")

    assert program.run(main) == ["looked"]
    assert program.loop.next_deadline() is None


@pytest.mark.parametrize(("delay", "expected"), [(None, 0), (-5, 0), (7.9, 7), (TWO_TO_31, 0)])
def test_timers_wait_for_the_converted_delay(program: Program, delay: Any, expected: float) -> None:
    def main() -> None:
        set_timeout(lambda: program.note("timeout", program.clock.now()), delay)

        def tick() -> None:
            program.note("interval", program.clock.now())
            clear_interval(id_)

        id_ = set_interval(tick, delay)

    assert program.run(main) == [("timeout", expected), ("interval", expected)]


def test_a_negative_and_a_zero_delay_are_the_same(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 0, "zero")
        set_timeout(program.note, -100, "negative")
        set_timeout(program.note, None, "none")
        set_timeout(program.note, 0.9, "fraction")

    assert program.run(main) == ["zero", "negative", "none", "fraction"]
