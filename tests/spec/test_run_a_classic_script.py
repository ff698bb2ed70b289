"""HTML #run-a-classic-script, #clean-up-after-running-script: scripts and callbacks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec.program import Program
from thenloop import POSTED_MESSAGE, PROFILES, Promise, Thrown, queue_microtask, set_timeout


def listen(program: Program) -> None:
    def listener(event: Any) -> None:
        program.note("error", event.error)
        event.prevent_default()

    program.loop.add_event_listener("error", listener)


def failing(program: Program) -> Any:
    def script() -> None:
        queue_microtask(program.note, "microtask")
        program.note("script")
        raise Thrown("thrown")

    return script


@pytest.mark.parametrize("profile", PROFILES)
def test_a_scripts_error_is_reported_before_its_microtasks(new_program: Any, profile: str) -> None:
    program = new_program(profile)
    listen(program)
    assert program.run(failing(program)) == ["script", ("error", "thrown"), "microtask"]


AFTER = {"webkit", "text"}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", ["timer", "message"])
def test_a_callbacks_error_is_reported_where_the_profile_says(
    new_program: Any, profile: str, kind: str
) -> None:
    program = new_program(profile)
    listen(program)

    def main() -> None:
        if kind == "timer":
            set_timeout(failing(program), 0)
        else:
            program.loop.queue_task(failing(program), source=POSTED_MESSAGE)

    error = ("error", "thrown")
    expected = (
        ["script", "microtask", error] if profile in AFTER else ["script", error, "microtask"]
    )
    assert program.run(main) == expected


@pytest.mark.parametrize("profile", PROFILES)
def test_a_microtasks_error_is_reported_before_the_next_microtask(
    new_program: Any, profile: str
) -> None:
    # A checkpoint within a checkpoint does nothing, so there is nothing to come first.
    program = new_program(profile)
    listen(program)

    def main() -> None:
        queue_microtask(failing(program))
        queue_microtask(program.note, "second")

    assert program.run(main) == ["script", ("error", "thrown"), "second", "microtask"]


@pytest.mark.parametrize("profile", PROFILES)
def test_whether_a_checkpoint_follows_each_listener(new_program: Any, profile: str) -> None:
    program = new_program(profile)

    def listener(name: str) -> Any:
        def listen(event: Any) -> None:
            event.prevent_default()
            program.note(name)
            queue_microtask(program.note, f"{name}'s microtask")

        return listen

    def main() -> None:
        for name in ("a", "b"):
            program.loop.add_event_listener("unhandledrejection", listener(name))
        Promise.reject("reason")

    if profile == "node":
        assert program.run(main) == ["a", "b", "a's microtask", "b's microtask"]
    else:
        assert program.run(main) == ["a", "a's microtask", "b", "b's microtask"]
