"""HTML #run-steps-after-a-timeout: which timer runs before which."""

from __future__ import annotations

import weakref
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import Promise, set_interval, set_timeout

PROFILES = ["browser", "chromium", "firefox", "webkit", "node", "text"]
each_profile = pytest.mark.parametrize("profile", PROFILES)


@each_profile
def test_timers_run_in_the_order_of_their_deadlines(new_program: Any, profile: str) -> None:
    program = new_program(profile)

    def main() -> None:
        for delay in (30, 10, 20, 5, 25):
            set_timeout(program.note, delay, delay)

    assert program.run(main) == [5, 10, 20, 25, 30]


@each_profile
def test_of_equal_deadlines_the_one_set_first(new_program: Any, profile: str) -> None:
    program = new_program(profile)

    def main() -> None:
        for name in "abcdefgh":
            set_timeout(program.note, 7, name)

    assert program.run(main) == list("abcdefgh")


def test_equal_deadlines_of_different_delays_keep_the_order_of_setting(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 10, "10 set at 0")
        program.clock.advance(4)
        set_timeout(program.note, 6, "6 set at 4")
        program.clock.advance(5)
        set_timeout(program.note, 1, "1 set at 9")

    assert program.run(main) == ["10 set at 0", "6 set at 4", "1 set at 9"]


def test_an_earlier_start_and_no_longer_a_delay_runs_no_later(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 5, "5")
        program.clock.advance(0.25)
        set_timeout(program.note, 5, "5 set a little later")
        set_timeout(program.note, 4, "4 set a little later")

    assert program.run(main) == ["4 set a little later", "5", "5 set a little later"]


def test_removing_one_keeps_the_order_of_the_others(program: Program) -> None:
    def main() -> None:
        ids = [set_timeout(program.note, number % 3, number) for number in range(12)]
        for number in (0, 4, 7):
            program.loop.timers.clear(ids[number], "test")

    expected = sorted((n for n in range(12) if n not in {0, 4, 7}), key=lambda n: n % 3)
    assert program.run(main) == expected


def test_a_virtual_clock_jumps_to_the_deadline(program: Program) -> None:
    def main() -> None:
        for delay in (10, 1000, 86_400_000):
            set_timeout(lambda: program.note(program.clock.now()), delay)

    assert program.run(main) == [10, 1000, 86_400_000]


def test_a_timer_runs_no_sooner_than_its_delay(program: Program) -> None:
    def main() -> None:
        program.clock.advance(3)
        set_timeout(lambda: program.note(program.clock.now()), 10)
        program.clock.advance(4)

    assert program.run(main) == [13]


def test_a_timer_whose_moment_passed_runs_as_soon_as_it_can(program: Program) -> None:
    def main() -> None:
        set_timeout(lambda: program.note(program.clock.now()), 10)
        program.clock.advance(50)

    assert program.run(main) == [50]


def test_due_timers_come_behind_the_tasks_that_are_queued(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 5, "timer")
        program.clock.advance(10)
        program.loop.queue_task(program.note, "task")

    assert program.run(main) == ["task", "timer"]


def test_by_the_text_they_are_queued_when_they_fall_due(new_program: Any) -> None:
    program = new_program("text")

    def main() -> None:
        set_timeout(program.note, 5, "timer")
        program.clock.advance(10)
        program.loop.queue_task(program.note, "task")

    assert program.run(main) == ["timer", "task"]


def test_a_zero_delay_keeps_its_place_among_tasks(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 0, "zero a")
        program.loop.queue_task(program.note, "task a")
        set_timeout(program.note, 1, "one")
        set_timeout(program.note, 0, "zero b")
        program.loop.queue_task(program.note, "task b")

    assert program.run(main) == ["zero a", "task a", "zero b", "task b", "one"]


@pytest.mark.parametrize("profile", ["webkit", "node"])
def test_elsewhere_a_zero_delay_waits_for_the_next_turn(new_program: Any, profile: str) -> None:
    program = new_program(profile)

    def main() -> None:
        set_timeout(program.note, 0, "zero")
        program.loop.queue_task(program.note, "task")

    assert program.run(main) == ["task", "zero"]


def test_a_new_zero_delay_comes_before_a_timer_that_fell_due(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 5, "fell due")
        program.clock.advance(12)
        set_timeout(program.note, 0, "new")

    assert program.run(main) == ["new", "fell due"]


def test_in_firefox_all_due_timers_are_one_task(new_program: Any) -> None:
    program = new_program("firefox")

    def main() -> None:
        def first() -> None:
            program.note("first")
            program.loop.queue_task(program.note, "task")
            set_timeout(program.note, 0, "set by the first")
            Promise.resolve("reaction").then(program.note)

        set_timeout(first, 5)
        set_timeout(program.note, 5, "second")

    assert program.run(main) == ["first", "reaction", "second", "task", "set by the first"]


def test_what_a_firefox_batch_sets_waits_for_the_next_one(new_program: Any) -> None:
    program = new_program("firefox")

    def main() -> None:
        set_timeout(lambda: (program.note("first"), set_timeout(program.note, 0, "new")), 5)
        set_timeout(program.note, 5, "second")

    assert program.run(main) == ["first", "second", "new"]


def test_timers_of_a_loop_know_nothing_of_another(new_program: Any) -> None:
    first, second = new_program(), new_program()
    first.run(lambda: set_timeout(first.note, 10, "first"))
    second.run(lambda: set_timeout(second.note, 5, "second"))
    assert (first.log, second.log) == (["first"], ["second"])
    assert (first.clock.now(), second.clock.now()) == (10, 5)


def test_many_pending_timers(program: Program) -> None:
    count = 20_000
    order: list[int] = []

    def main() -> None:
        for number in range(count):
            # Spread over a thousand deadlines, in no order.
            set_timeout(order.append, number * 7919 % 1000, number)

    program.run(main)
    assert order == sorted(range(count), key=lambda n: n * 7919 % 1000)


def test_setting_and_clearing_for_ever_takes_no_memory(program: Program) -> None:
    heap = program.loop.timers._heap

    def main() -> None:
        keep = set_timeout(program.note, 1000, "kept")
        largest = 0
        for _ in range(10_000):
            program.loop.timers.clear(set_timeout(program.note, 500, "cleared"), "test")
            largest = max(largest, len(heap.places))
        heap._check()
        program.note(largest < 200, len(heap), keep)

    assert program.run(main) == [(True, 1, 1), "kept"]


def test_what_a_cleared_timer_held_is_freed_at_once(program: Program) -> None:
    class Held:
        def __call__(self) -> None: ...

    def main() -> None:
        held = Held()
        reference = weakref.ref(held)
        id_ = set_interval(held, 1000)
        del held
        program.note(reference() is not None)
        program.loop.timers.clear(id_, "test")
        program.note(reference() is None)

    assert program.run(main) == [True, True]
