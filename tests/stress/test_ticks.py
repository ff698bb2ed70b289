"""Ticks and clock readings: never early, never in circles, and in the order of the deadlines."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thenloop import EventLoop, VirtualClock, clear_timeout, set_interval, set_timeout
from thenloop.timers.ticks import FAR, latest_due_tick, moment_of, tick_of

# Up to three hundred years, and fractions as clocks and programs make them.
MOMENTS = st.one_of(
    st.integers(0, 2**43),
    st.floats(0, 2.0**43, allow_nan=False),
    st.floats(0, 100, allow_nan=False),
    st.integers(0, 10**6).map(lambda number: number / 1000),
    st.integers(0, 10**6).map(lambda number: math.nextafter(number / 1000, math.inf)),
    st.integers(1, 10**6).map(lambda number: math.nextafter(number / 1000, 0)),
)


@given(MOMENTS)
@example(math.nextafter(1, 2))
@example(0.3)
@example(2**43 - 0.001)
def test_a_tick_is_never_early_and_a_microsecond_late_at_most(deadline: float) -> None:
    moment = moment_of(tick_of(deadline))
    assert moment >= deadline
    assert Fraction(moment) - Fraction(deadline) <= Fraction(1, 1000) + Fraction(math.ulp(moment))


@given(MOMENTS)
@example(0.069)
@example(1009 / 1000)
@example(math.nextafter(FAR, 0))
def test_a_tick_is_the_first_one_that_is_not_early(deadline: float) -> None:
    tick = tick_of(deadline)
    assert tick / 1000 >= deadline
    assert deadline >= FAR or (tick - 1) / 1000 < deadline


@given(MOMENTS)
def test_a_tick_is_due_at_its_moment_and_not_before(deadline: float) -> None:
    tick = tick_of(deadline)
    moment = moment_of(tick)
    # Whoever sleeps until the moment finds it due: no loop goes round in between.
    assert latest_due_tick(moment) >= tick
    assert latest_due_tick(math.nextafter(moment, -math.inf)) < tick


@given(MOMENTS)
def test_the_latest_due_tick_is_the_latest(now: float) -> None:
    tick = latest_due_tick(now)
    assert tick / 1000 <= now < (tick + 1) / 1000


@given(MOMENTS, MOMENTS)
def test_ticks_keep_the_order_of_deadlines(one: float, other: float) -> None:
    earlier, later = sorted((one, other))
    assert tick_of(earlier) <= tick_of(later)
    assert latest_due_tick(earlier) <= latest_due_tick(later)


@given(st.integers(0, 2**50))
def test_whole_milliseconds_stay_whole(deadline: int) -> None:
    moment = moment_of(tick_of(deadline))
    assert moment == deadline and type(moment) is int


PROFILES = ["browser", "firefox", "webkit", "node", "text"]
STEPS = st.one_of(
    st.floats(0, 3, allow_nan=False), st.integers(0, 3), st.just(0.001), st.just(1e-9)
)


class CountingClock(VirtualClock):
    """Counts how often it is asked to wait."""

    sleeps = 0

    def sleep_until(self, deadline: float) -> None:
        assert deadline > self.now(), "a wait for what is over"
        self.sleeps += 1
        super().sleep_until(deadline)


@pytest.mark.parametrize("profile", PROFILES)
def test_timers_at_any_moment(profile: str) -> None:
    @given(st.lists(st.tuples(STEPS, st.integers(0, 5)), max_size=12), MOMENTS)
    @settings(max_examples=60)
    def holds(steps: list[tuple[float, int]], start: float) -> None:
        clock = CountingClock(start)
        fired: list[tuple[float, int, int]] = []
        waits: dict[int, float] = {}

        def fire(number: int, delay: int) -> None:
            assert clock.now() >= waits[number], "early"
            fired.append((tick_of(waits[number]), number, delay))

        def main() -> None:
            for number, (step, delay) in enumerate(steps):
                clock.advance(step)
                waits[number] = clock.now() + delay
                set_timeout(fire, delay, number, delay)

        with EventLoop(clock, profile) as loop:
            loop.queue_task(main)
            loop.run()
        assert len(fired) == len(steps)
        # A timer without delay may go first, and in Node it takes a millisecond.
        by_deadline = [one for one in fired if one[2] > 0]
        assert by_deadline == sorted(by_deadline)
        assert clock.sleeps <= len(steps)

    holds()


@pytest.mark.parametrize("profile", PROFILES)
def test_intervals_at_any_moment(profile: str) -> None:
    @given(MOMENTS.filter(lambda moment: moment < 2**33), st.lists(STEPS, max_size=5))
    @settings(max_examples=40)
    def holds(start: float, busy: list[float]) -> None:
        clock = CountingClock(start)
        ticks: list[float] = []

        def tick() -> None:
            ticks.append(clock.now())
            if busy:
                clock.advance(busy.pop())
            elif len(ticks) > 8:
                clear_timeout(id_)

        with EventLoop(clock, profile) as loop:
            id_ = set_interval(tick, 2)
            loop.run()
        assert ticks == sorted(ticks)
        assert clock.sleeps <= len(ticks)

    holds()


def test_a_wake_up_a_little_early_waits_again() -> None:
    """The bound that a source gives may be earlier than the tick, once and not for ever."""
    clock = CountingClock(0.0004)
    with EventLoop(clock) as loop:
        set_timeout(int, 1)
        assert loop.timers.deadline == 1.0004
        clock.advance(1)
        # Due by the bound, and not by the tick.
        assert loop.run_one_task() is False
        assert loop.next_deadline() == loop.timers.deadline == 1.001
        loop.run()
    assert clock.now() == 1.001
    assert clock.sleeps == 1
