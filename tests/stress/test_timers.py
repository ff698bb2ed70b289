"""Timers under every profile against a model: random programs, and steps taken from outside."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from thenloop import POSTED_MESSAGE, PROFILES, EventLoop, Uncaught, VirtualClock
from thenloop.timers.timers import Timers

from .timer_model import ProgramError, TimerModel

MOST_TIMERS = 60


@dataclass(frozen=True)
class Action:
    """One thing that a callback does: `what`, a number that says how, and what follows from it."""

    what: str
    number: int = 0
    then: tuple[Action, ...] = ()


DELAYS = st.sampled_from([0, 0, 1, 2, 4, 5, 9, 20])
SIMPLE = st.one_of(
    st.builds(Action, st.just("timeout"), DELAYS),
    st.builds(Action, st.just("busy"), st.sampled_from([1, 3, 8, 30])),
    st.builds(Action, st.just("clear"), st.integers(0, 10)),
    st.builds(Action, st.just("post")),
    st.builds(Action, st.just("microtask")),
)
ACTIONS = st.recursive(
    st.lists(SIMPLE, max_size=3).map(tuple),
    lambda inner: st.lists(
        SIMPLE
        | st.just(Action("throw"))
        | st.builds(Action, st.sampled_from(["timeout", "interval"]), DELAYS, inner)
        | st.builds(Action, st.sampled_from(["post", "microtask"]), st.just(0), inner),
        min_size=1,
        max_size=5,
    ).map(tuple),
    max_leaves=12,
)


class Platform(Protocol):
    """What a program of these tests needs; the model has it, and `RealPlatform` gives it."""

    now: float

    def set_timeout(self, callback: Callable[[], None], delay: float) -> int: ...
    def set_interval(self, callback: Callable[[], None], delay: float) -> int: ...
    def clear(self, id_: int) -> None: ...
    def busy(self, milliseconds: float) -> None: ...
    def post(self, callback: Callable[[], None]) -> None: ...
    def queue_microtask(self, callback: Callable[[], None]) -> None: ...


class RealPlatform:
    def __init__(self, loop: EventLoop, clock: VirtualClock) -> None:
        self.loop = loop
        self.timers: Timers = loop.timers
        self.clock = clock
        self.queue_microtask = loop.queue_microtask

    @property
    def now(self) -> float:
        return self.clock.now()

    def set_timeout(self, callback: Callable[[], None], delay: float) -> int:
        return self.timers.set_timeout(callback, delay, ())

    def set_interval(self, callback: Callable[[], None], delay: float) -> int:
        return self.timers.set_interval(callback, delay, ())

    def clear(self, id_: int) -> None:
        self.timers.clear(id_, "clear_timeout")

    def busy(self, milliseconds: float) -> None:
        self.timers._heap._check()
        self.clock.advance(milliseconds)

    def post(self, callback: Callable[[], None]) -> None:
        self.loop.queue_task(callback, source=POSTED_MESSAGE)


class Program:
    """Carries out actions on a platform and notes what ran when."""

    def __init__(self) -> None:
        self.log: list[tuple[str, float]] = []
        self.ids: list[int] = []
        self.ticks: dict[int, int] = {}

    def begin(self, platform: Platform, actions: tuple[Action, ...]) -> None:
        self.platform = platform
        platform.post(lambda: self.perform("script", actions))

    def report(self) -> None:
        self.note("reported")

    def note(self, line: str) -> None:
        self.log.append((line, self.platform.now))

    def perform(self, name: str, actions: tuple[Action, ...]) -> None:
        self.note(name)
        for index, action in enumerate(actions):
            self.perform_one(f"{name}.{index} {action.what} {action.number}", action)

    def perform_one(self, name: str, action: Action) -> None:
        platform = self.platform
        match action.what:
            case "timeout" | "interval" if len(self.ids) < MOST_TIMERS:
                place = len(self.ids)
                self.ids.append(0)
                if action.what == "timeout":
                    id_ = platform.set_timeout(
                        lambda: self.perform(name, action.then), action.number
                    )
                else:
                    id_ = platform.set_interval(
                        lambda: self.tick(name, place, action.then), action.number
                    )
                self.ids[place] = id_
            case "clear" if self.ids:
                platform.clear(self.ids[action.number % len(self.ids)])
            case "busy":
                platform.busy(action.number)
            case "post":
                platform.post(lambda: self.perform(name, action.then))
            case "microtask":
                platform.queue_microtask(lambda: self.perform(name, action.then))
            case "throw":
                raise ProgramError(name)

    def tick(self, name: str, place: int, actions: tuple[Action, ...]) -> None:
        ticks = self.ticks[place] = self.ticks.get(place, 0) + 1
        if ticks == 8:
            self.platform.clear(self.ids[place])
        self.perform(f"{name} tick {ticks}", actions)


def console_of(program: Program) -> Callable[[Uncaught], None]:
    def console(uncaught: Uncaught) -> None:
        assert isinstance(uncaught.reason, ProgramError)
        program.report()

    return console


def log_of_model(profile: str, actions: tuple[Action, ...]) -> list[Any]:
    program = Program()
    model = TimerModel(PROFILES[profile], program.report)
    program.begin(model, actions)
    model.run()
    return program.log


def log_of_loop(profile: str, actions: tuple[Action, ...]) -> list[Any]:
    program = Program()
    clock = VirtualClock()
    with EventLoop(clock, profile, console=console_of(program)) as loop:
        program.begin(RealPlatform(loop, clock), actions)
        loop.run()
        loop.timers._heap._check()
        assert len(loop.timers._heap) == 0
        assert loop.next_deadline() is None
    loop.close()
    return program.log


@pytest.mark.parametrize("profile", PROFILES)
def test_programs(profile: str) -> None:
    @given(ACTIONS)
    @settings(max_examples=100)
    def agrees(actions: tuple[Action, ...]) -> None:
        assert log_of_loop(profile, actions) == log_of_model(profile, actions)

    agrees()


class TimersFromOutside(RuleBasedStateMachine):
    """Sets, clears and lets time pass between turns that are taken one by one."""

    @initialize(profile=st.sampled_from(sorted(PROFILES)))
    def begin(self, profile: str) -> None:
        self.clock = VirtualClock()
        self.real, self.expected = Program(), Program()
        self.loop = EventLoop(self.clock, profile, console=console_of(self.real))
        self.model = TimerModel(PROFILES[profile], self.expected.report)
        self.real.platform = RealPlatform(self.loop, self.clock)
        self.expected.platform = self.model

    def both(self, action: Action) -> None:
        for program in (self.real, self.expected):
            program.perform_one(action.what, action)

    @rule(what=st.sampled_from(["timeout", "interval"]), delay=DELAYS, then=ACTIONS)
    def set_timer(self, what: str, delay: int, then: tuple[Action, ...]) -> None:
        self.both(Action(what, delay, then))

    @rule(index=st.integers(0, 100))
    def clear(self, index: int) -> None:
        self.both(Action("clear", index))

    @rule(milliseconds=st.integers(0, 40))
    def advance(self, milliseconds: int) -> None:
        self.both(Action("busy", milliseconds))

    @rule(then=ACTIONS)
    def post(self, then: tuple[Action, ...]) -> None:
        self.both(Action("post", 0, then))

    @rule(then=ACTIONS)
    def queue_microtask(self, then: tuple[Action, ...]) -> None:
        self.both(Action("microtask", 0, then))

    @rule()
    def run_one_task(self) -> None:
        assert self.loop.run_one_task() is self.model.run_one_task()

    @rule()
    def run(self) -> None:
        self.loop.run()
        self.model.run()

    @invariant()
    def agrees(self) -> None:
        assert self.real.log == self.expected.log
        timers = self.loop.timers
        timers._heap._check()
        assert len(timers._heap) == len(self.model.pending)
        assert timers.next_deadline() == self.model.next_due()
        assert timers._timeouts.keys() | timers._intervals.keys() == self.model.active.keys()
        if self.model.microtasks or self.model.tasks or self.model.due_timers():
            expected = self.clock.now() if self.model.microtasks or self.model.tasks else None
            assert expected is None or self.loop.next_deadline() == expected
        else:
            deadline = self.loop.next_deadline()
            assert (math.inf if deadline is None else deadline) == self.model.next_due()

    def teardown(self) -> None:
        self.loop.close()


TestTimersFromOutside = TimersFromOutside.TestCase
TestTimersFromOutside.settings = settings(max_examples=60, stateful_step_count=20)


def test_programs_reach_what_profiles_differ_in() -> None:
    """The model is no help where no program of these tests could tell one choice from another."""
    browser = PROFILES["browser"]
    for field in ("timer_task", "interval_rearm", "interval_base"):
        kind = type(getattr(browser, field))
        for choice in kind:
            if choice is getattr(browser, field):
                continue
            other = replace(browser, **{field: choice})
            assert any(
                log_of_profile(browser, actions) != log_of_profile(other, actions)
                for actions in TELLING
            ), choice


def log_of_profile(profile: Any, actions: tuple[Action, ...]) -> list[Any]:
    program = Program()
    model = TimerModel(profile, program.report)
    program.begin(model, actions)
    model.run()
    return program.log


TELLING = (
    (Action("interval", 20, (Action("busy", 30), Action("microtask", 0, (Action("busy", 8),)))),),
    (Action("interval", 1, (Action("busy", 3), Action("timeout", 0))),),
    (Action("timeout", 5), Action("busy", 8), Action("post"), Action("timeout", 0)),
    (
        Action(
            "interval", 1, (Action("timeout", 1), Action("microtask", 0, (Action("timeout", 1),)))
        ),
    ),
)
