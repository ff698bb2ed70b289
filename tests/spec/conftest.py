"""The loop that a spec test is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.spec.program import Program


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
