"""The loop that a spec test is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.spec.program import Program
from thenloop.promises import async_function


@pytest.fixture
def new_program() -> Iterator[Callable[..., Program]]:
    """Make loops: `new_program(profile, task_queues=...)`; their consoles must end empty."""
    made: list[Program] = []

    def make(profile: Any = None, **options: Any) -> Program:
        made.append(Program(profile, **options))
        return made[-1]

    yield make
    for program in made:
        program.close()


@pytest.fixture
def program(new_program: Callable[..., Program]) -> Program:
    return new_program()


@pytest.fixture(params=["bare", "native"])
def either_way_of_awaiting(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test on bodies as they are, and on those whose code is left alone."""
    if request.param == "native":
        monkeypatch.setattr(async_function, "function_with_bare_awaits", lambda _: None)
