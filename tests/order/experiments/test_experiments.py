"""Every experiment, told in Python, logs under each profile what that profile's engine logged."""

from __future__ import annotations

import pytest

# The modules register their tellings when they are imported.
from tests.order.experiments import events, language, tasks, timers  # noqa: F401
from tests.order.experiments.records import (
    differences,
    experiments,
    left_out,
    recorded_log,
    text,
)
from tests.order.experiments.telling import TELLERS
from tests.order.prelude import logging
from thenloop import EventLoop, VirtualClock

_CASES = [
    (code, profile)
    for code, teller in TELLERS.items()
    for profile in teller.profiles
    if recorded_log(code, profile) is not None
]


def _run(code: str, profile: str) -> str:
    clock = VirtualClock()
    with (
        logging(clock) as run,
        # What no listener prevents is no part of the log.
        EventLoop(clock=clock, profile=profile, console=lambda uncaught: None) as loop,
    ):
        loop.queue_task(TELLERS[code].program)
        loop.run()
    return " | ".join(run.lines)


def _difference(code: str, profile: str) -> str | None:
    entries = differences().get(code, {})
    entry = entries.get(profile) or entries.get("every")
    return None if entry is None else entry["log"]


@pytest.mark.parametrize(("code", "profile"), _CASES)
def test_logs_what_the_engine_logged(code: str, profile: str) -> None:
    deliberate = _difference(code, profile)
    expected = recorded_log(code, profile) if deliberate is None else (deliberate,)
    assert expected is not None
    assert _run(code, profile) in expected


@pytest.mark.parametrize(("code", "profile"), [case for case in _CASES if _difference(*case)])
def test_a_difference_is_still_needed(code: str, profile: str) -> None:
    recorded = recorded_log(code, profile)
    assert recorded is not None
    assert _difference(code, profile) not in recorded


def test_each_difference_is_of_a_case_and_has_its_reason() -> None:
    for code, entries in differences().items():
        profiles = {profile for case, profile in _CASES if case == code}
        assert set(entries) <= profiles | {"every"}, code
        assert all(entry["reason"] for entry in entries.values()), code


def test_every_experiment_is_told_or_left_out_for_a_reason() -> None:
    assert set(TELLERS) == set(experiments())
    recorded = {f"{code} {experiment['name']}" for code, experiment in experiments().items()}
    assert recorded.isdisjoint(left_out())
    assert all(left_out().values())


def test_the_text_decides_or_leaves_open_every_experiment_that_it_can_be_asked_about() -> None:
    asked = {code for code, teller in TELLERS.items() if "text" in teller.profiles}
    decided, undecided = text()["decided"], text()["undecided"]
    assert set(decided).isdisjoint(undecided)
    assert set(decided) | set(undecided) == asked
    assert all(undecided.values())
