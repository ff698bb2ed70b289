"""Profiles: every choice of the platform by name."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import PROFILES, EventLoop, Profile, VirtualClock, run, set_timeout


def test_the_profiles_by_name() -> None:
    assert set(PROFILES) == {"browser", "chromium", "firefox", "webkit", "node", "text"}
    for name, profile in PROFILES.items():
        assert profile.name == name


def test_browser_is_the_default_and_what_chromium_does() -> None:
    with EventLoop() as loop:
        assert loop.profile is PROFILES["browser"]
    loop.close()
    named = dataclasses.replace(PROFILES["chromium"], name="browser")
    assert named == PROFILES["browser"]


def test_the_mapping_and_the_profiles_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        PROFILES["mine"] = PROFILES["text"]  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        PROFILES["text"].clamped_delay = 5  # type: ignore[misc]


@pytest.mark.parametrize("name", PROFILES)
def test_a_loop_takes_a_profile_or_its_name(name: str) -> None:
    for given in (name, PROFILES[name]):
        loop = EventLoop(VirtualClock(), given)
        assert loop.profile is PROFILES[name]
        assert "idle" in repr(loop) and name in repr(loop)
        loop.close()
        assert "closed" in repr(loop)


def test_a_profile_of_ones_own(new_program: Any) -> None:
    slow = dataclasses.replace(
        PROFILES["browser"], name="mine", first_clamped_timeout=2, clamped_delay=10
    )
    program: Program = new_program(slow)

    def timer() -> None:
        program.note(program.clock.now())
        if len(program.log) < 4:
            set_timeout(timer, 0)

    assert program.run(lambda: set_timeout(timer, 0)) == [0, 10, 20, 30]


@pytest.mark.parametrize("make", [EventLoop, run], ids=["EventLoop", "run"])
def test_an_unknown_name_is_an_error_that_names_the_known_ones(make: Any) -> None:
    with pytest.raises(ValueError, match="unknown profile 'safari'; known profiles: browser, chro"):
        make(profile="safari")


@pytest.mark.parametrize(
    "wrong", [5, Profile, ["node"], b"node"], ids=["5", "class", "list", "bytes"]
)
def test_what_is_no_profile_is_an_error(wrong: Any) -> None:
    with pytest.raises(TypeError, match="profile must be a Profile or its name, got"):
        EventLoop(profile=wrong)
