"""HTML #timer-initialisation-steps, #dom-settimeout, #dom-setinterval, #timer-nesting-level"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import (
    Promise,
    clear_interval,
    clear_timeout,
    queue_microtask,
    set_interval,
    set_timeout,
)

PROFILES = ["browser", "chromium", "firefox", "webkit", "node", "text"]
each_profile = pytest.mark.parametrize("profile", PROFILES)


def nested_moments(program: Program, count: int, delay: float = 0) -> list[float]:
    """Give when each of `count` timers ran, of which each sets the next."""
    moments: list[float] = []

    def timer() -> None:
        moments.append(program.clock.now())
        if len(moments) < count:
            set_timeout(timer, delay)

    program.run(lambda: set_timeout(timer, delay))
    return moments


def test_ids_are_positive_integers_from_one_map(program: Program) -> None:
    def main() -> None:
        ids = [set_timeout(int), set_interval(int), set_timeout(int), set_interval(int)]
        program.note(ids)
        for id_ in ids:
            clear_timeout(id_)

    assert program.run(main) == [[1, 2, 3, 4]]


def test_an_id_is_not_used_twice(program: Program) -> None:
    def main() -> None:
        first = set_timeout(int)
        clear_timeout(first)
        program.note(set_timeout(int) != first)

    assert program.run(main) == [True]


def test_arguments_are_passed_on_at_every_repetition(program: Program) -> None:
    def tick(*arguments: Any) -> None:
        program.note(arguments)
        if len(program.log) == 3:
            clear_interval(1)

    def main() -> None:
        set_interval(tick, 5, "interval", 1)
        set_timeout(program.note, 100, "timeout", 2)

    assert program.run(main) == [("interval", 1)] * 3 + [("timeout", 2)]


def test_the_delay_defaults_to_zero(program: Program) -> None:
    def main() -> None:
        set_timeout(lambda: program.note("timeout", program.clock.now()))

    assert program.run(main) == [("timeout", 0)]


def test_a_timer_never_runs_within_the_call(program: Program) -> None:
    def main() -> None:
        set_timeout(program.note, 0, "timer")
        program.note("script ends")

    assert program.run(main) == ["script ends", "timer"]


@pytest.mark.parametrize("set_", [set_timeout, set_interval], ids=["timeout", "interval"])
@pytest.mark.parametrize("callback", [None, 5, "alert()", object()], ids=repr)
def test_the_callback_must_be_callable(
    program: Program, set_: Callable[..., int], callback: Any
) -> None:
    def main() -> None:
        with pytest.raises(TypeError, match=f"{set_.__name__} expects a callable, got"):
            set_(callback, 0)
        program.note(set_timeout(int))

    # Nothing was set, and no id was used up.
    assert program.run(main) == [1]


@pytest.mark.parametrize("clear", [clear_timeout, clear_interval], ids=lambda c: c.__name__)
@pytest.mark.parametrize("set_", [set_timeout, set_interval], ids=lambda s: s.__name__)
def test_either_clears_either(program: Program, set_: Any, clear: Any) -> None:
    def main() -> None:
        clear(set_(program.note, 0, "at once"))
        clear(set_(program.note, 5, "later"))

    assert program.run(main) == []


@pytest.mark.parametrize("id_", [None, 0, 12345], ids=repr)
def test_clearing_what_is_not_there_does_nothing(program: Program, id_: Any) -> None:
    def main() -> None:
        set_timeout(program.note, 1, "timer")
        clear_timeout(id_)
        clear_timeout()

    assert program.run(main) == ["timer"]


@pytest.mark.parametrize("clear", [clear_timeout, clear_interval], ids=lambda c: c.__name__)
def test_clearing_a_negative_id_or_no_id_is_an_error(program: Program, clear: Any) -> None:
    def main() -> None:
        with pytest.raises(ValueError, match=f"{clear.__name__} expects .* positive .*got -1"):
            clear(-1)
        for wrong in ("1", 1.0, True, object()):
            with pytest.raises(TypeError, match=f"{clear.__name__} expects the id of a timer, got"):
                clear(wrong)
        program.note("looked")

    assert program.run(main) == ["looked"]


def test_clearing_twice_does_nothing(program: Program) -> None:
    def main() -> None:
        id_ = set_timeout(program.note, 1, "timer")
        clear_timeout(id_)
        clear_timeout(id_)

    assert program.run(main) == []


@each_profile
def test_a_timer_cleared_after_it_became_due_does_not_run(new_program: Any, profile: str) -> None:
    program = new_program(profile)

    def main() -> None:
        def first() -> None:
            program.note("first")
            clear_timeout(second)

        set_timeout(first, 5)
        second = set_timeout(program.note, 5, "second")
        set_timeout(program.note, 5, "third")

    assert program.run(main) == ["first", "third"]


@each_profile
def test_an_interval_cleared_inside_stops(new_program: Any, profile: str) -> None:
    program = new_program(profile)
    ids: list[int] = []

    def tick() -> None:
        program.note("tick")
        if len(program.log) == 3:
            clear_interval(ids[0])

    assert program.run(lambda: ids.append(set_interval(tick, 5))) == ["tick"] * 3
    assert program.loop.next_deadline() is None


@each_profile
def test_an_interval_cleared_in_its_microtask_stops(new_program: Any, profile: str) -> None:
    program = new_program(profile)
    ids: list[int] = []

    def tick() -> None:
        program.note("tick")
        queue_microtask(clear_interval, ids[0])

    assert program.run(lambda: ids.append(set_interval(tick, 5))) == ["tick"]
    assert program.loop.next_deadline() is None


@each_profile
def test_clearing_inside_and_setting_anew_confuses_nothing(new_program: Any, profile: str) -> None:
    # Each timer is a handle of its own, whatever id it has.
    program = new_program(profile)
    ids: list[int] = []

    def tick(name: str) -> None:
        program.note(name)
        clear_interval(ids.pop())
        if name == "first":
            ids.append(set_interval(tick, 5, "second"))

    assert program.run(lambda: ids.append(set_interval(tick, 5, "first"))) == ["first", "second"]


@each_profile
def test_an_interval_goes_on_after_a_throw(new_program: Any, profile: str) -> None:
    program = new_program(profile)
    ids: list[int] = []

    def tick() -> None:
        program.note("tick")
        if len(program.log) == 3:
            clear_interval(ids[0])
        raise ValueError("tick")

    assert program.run(lambda: ids.append(set_interval(tick, 5))) == ["tick"] * 3
    assert len(program.uncaught()) == 3


@each_profile
def test_an_interval_keeps_its_id(new_program: Any, profile: str) -> None:
    program = new_program(profile)

    def tick() -> None:
        program.note("tick")
        if len(program.log) == 3:
            clear_interval(1)

    def main() -> None:
        program.note(set_interval(tick, 5))

    assert program.run(main) == [1, "tick", "tick"]


# The first nested call of zero delay that waits, counted from 1; measured in engines.
FIRST_CLAMPED = {"browser": 7, "chromium": 7, "firefox": 5, "webkit": 11, "text": 7}


@pytest.mark.parametrize("profile", FIRST_CLAMPED)
def test_deeply_nested_zero_delays_wait_four_milliseconds(new_program: Any, profile: str) -> None:
    first = FIRST_CLAMPED[profile]
    moments = nested_moments(new_program(profile), first + 2)
    assert moments == [0] * (first - 1) + [4, 8, 12]


def test_node_never_clamps_but_waits_a_millisecond_always(new_program: Any) -> None:
    assert nested_moments(new_program("node"), 12) == list(range(1, 13))


def test_a_delay_above_the_clamp_is_not_changed(program: Program) -> None:
    assert nested_moments(program, 10, 5) == [5 * n for n in range(1, 11)]


def test_a_delay_below_the_clamp_is_raised(program: Program) -> None:
    assert nested_moments(program, 9, 3) == [3, 6, 9, 12, 15, 18, 22, 26, 30]


def test_nesting_counts_set_calls_not_time(program: Program) -> None:
    moments: list[float] = []

    def timer(depth: int) -> None:
        moments.append(program.clock.now())
        if depth < 8:
            # Two timers at every depth: siblings are as deep as each other.
            set_timeout(timer, 0, depth + 1)

    def main() -> None:
        set_timeout(timer, 0, 1)
        set_timeout(timer, 0, 1)

    program.run(main)
    assert moments == [0] * 12 + [4, 4, 8, 8]


def test_a_task_between_starts_the_nesting_anew(program: Program) -> None:
    moments: list[float] = []

    def timer() -> None:
        moments.append(program.clock.now())
        if len(moments) < 12:
            program.loop.queue_task(set_timeout, timer, 0)

    program.run(lambda: set_timeout(timer, 0))
    assert moments == [0] * 12


def through_microtask(callback: Callable[[], object]) -> None:
    queue_microtask(callback)


def through_reaction(callback: Callable[[], object]) -> None:
    Promise.resolve().then(lambda _: callback())


@pytest.mark.parametrize("through", [through_microtask, through_reaction])
@pytest.mark.parametrize(("profile", "kept"), [("browser", True), ("text", False)])
def test_nesting_in_a_microtask(
    new_program: Any, through: Callable[..., None], profile: str, kept: bool
) -> None:
    program = new_program(profile)
    moments: list[float] = []

    def timer() -> None:
        moments.append(program.clock.now())
        if len(moments) < 8:
            through(lambda: set_timeout(timer, 0))

    program.run(lambda: set_timeout(timer, 0))
    assert moments == ([0] * 6 + [4, 8] if kept else [0] * 8)


@pytest.mark.parametrize(
    ("profile", "moments"),
    [
        ("browser", [0, 0, 0, 0, 0, 0, 4, 8, 12]),
        ("firefox", [0, 0, 0, 0, 4, 8, 12, 16, 20]),
        ("webkit", [1, 2, 3, 4, 5, 9, 13, 17, 21]),
        ("node", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        ("text", [0, 0, 0, 0, 0, 0, 4, 8, 12]),
    ],
)
def test_an_interval_without_delay_is_clamped_as_it_goes(
    new_program: Any, profile: str, moments: list[float]
) -> None:
    program = new_program(profile)

    def tick() -> None:
        program.note(program.clock.now())
        if len(program.log) == len(moments):
            clear_interval(1)

    assert program.run(lambda: set_interval(tick, 0)) == moments


@pytest.mark.parametrize(
    ("profile", "moments"),
    [
        # Late or not, the callback's end is past the point from which engines count.
        ("browser", [20, 50, 80, 110, 140]),
        ("firefox", [20, 50, 80, 110, 140]),
        ("node", [20, 50, 80, 110, 140]),
        # By the text the wait begins at the end.
        ("text", [20, 70, 120, 170, 220]),
    ],
)
def test_an_interval_shorter_than_its_callback(
    new_program: Any, profile: str, moments: list[float]
) -> None:
    program = new_program(profile)

    def tick() -> None:
        program.note(program.clock.now())
        program.clock.advance(30)
        if len(program.log) == len(moments):
            clear_interval(1)

    assert program.run(lambda: set_interval(tick, 20)) == moments


def test_one_slow_tick_leaves_the_grid_as_it_is(new_program: Any) -> None:
    def ticks_of(profile: str) -> list[float]:
        program = new_program(profile)

        def tick() -> None:
            program.note(program.clock.now())
            if len(program.log) == 1:
                program.clock.advance(27)
            if len(program.log) == 4:
                clear_interval(1)

        return program.run(lambda: set_interval(tick, 20))

    assert ticks_of("browser") == [20, 47, 60, 80]
    assert ticks_of("firefox") == [20, 47, 67, 87]
    assert ticks_of("node") == [20, 47, 67, 87]
    assert ticks_of("text") == [20, 67, 87, 107]
