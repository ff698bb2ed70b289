"""HTML #timers need a clock that never goes back: HR-TIME #dfn-monotonic-clock"""

from __future__ import annotations

import math
import time
from typing import Any

import pytest

from thenloop import EventLoop, RealClock, VirtualClock, run, set_timeout


def test_a_virtual_clock_stands_still_until_it_is_moved() -> None:
    clock = VirtualClock()
    assert clock.now() == 0
    time.sleep(0.002)
    assert clock.now() == 0
    clock.advance(1.5)
    clock.advance(0)
    assert clock.now() == 1.5
    assert repr(clock) == "<VirtualClock at 1.5 ms>"


def test_a_virtual_clock_starts_where_it_is_told() -> None:
    assert VirtualClock(start=1000).now() == 1000


@pytest.mark.parametrize("step", [-1, math.nan, math.inf, -math.inf], ids=repr)
def test_a_virtual_clock_never_goes_back(step: float) -> None:
    clock = VirtualClock()
    with pytest.raises(ValueError, match="a clock advances by 0 or more milliseconds"):
        clock.advance(step)
    assert clock.now() == 0


def test_a_virtual_clock_jumps_to_a_deadline_but_never_back() -> None:
    clock = VirtualClock()
    clock.sleep_until(20)
    assert clock.now() == 20
    clock.sleep_until(10)
    assert clock.now() == 20


def test_a_real_clock_begins_at_zero_and_only_grows() -> None:
    clock = RealClock()
    readings = [clock.now() for _ in range(100)]
    assert 0 <= readings[0] < 1000
    assert readings == sorted(readings)
    assert repr(clock).startswith("<RealClock at ")


def test_a_real_clock_counts_milliseconds() -> None:
    clock = RealClock()
    before = clock.now()
    time.sleep(0.02)
    assert 20 <= clock.now() - before < 2000


def test_a_real_clock_sleeps_until_a_deadline() -> None:
    clock = RealClock()
    clock.sleep_until(clock.now() + 15)
    assert clock.now() >= 15
    before = clock.now()
    clock.sleep_until(0)
    assert clock.now() - before < 1000


def test_a_program_on_real_time_takes_that_time() -> None:
    log: list[str] = []
    clock = RealClock()

    def main() -> None:
        set_timeout(log.append, 30, "b")
        set_timeout(log.append, 10, "a")

    run(main, clock=clock)
    assert log == ["a", "b"]
    assert 30 <= clock.now() < 3000


def test_the_default_clock_is_a_real_one() -> None:
    with EventLoop() as loop:
        assert isinstance(loop.clock, RealClock)
    loop.close()


@pytest.mark.parametrize(
    "clock",
    [5, "real", object(), VirtualClock, time],
    ids=["int", "str", "object", "class", "module"],
)
def test_what_is_no_clock_is_an_error(clock: Any) -> None:
    with pytest.raises(TypeError, match=r"clock must be a clock, such as VirtualClock\(\), got"):
        EventLoop(clock=clock)


def test_any_clock_with_the_two_methods_will_do() -> None:
    class Doubled(VirtualClock):
        def sleep_until(self, deadline: float) -> None:
            slept.append(deadline)
            super().sleep_until(deadline)

    slept: list[float] = []
    run(lambda: set_timeout(int, 25), clock=Doubled())
    assert slept == [25]
