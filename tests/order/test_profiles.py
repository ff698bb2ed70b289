"""What the platform decides: each engine's profile gives that engine's log, not only the default.

The language's own order is the same under every profile, so its programs are not run again here.
"""

from __future__ import annotations

import pytest

from tests.order.catalogue import OrderProgram, all_programs
from tests.order.recordings import Recordings
from tests.order.run_in_python import run_in_python

_GROUPS = ("timers", "intervals", "rejections", "errors", "microtasks_and_tasks")
_RECORDINGS = Recordings.load()
_CASES = [
    pytest.param(program, engine, id=f"{program.name}-{engine}")
    for group in _GROUPS
    for program in all_programs(group)
    for engine in program.engines
]


@pytest.mark.parametrize(("program", "engine"), _CASES)
def test_the_profile_of_an_engine_logs_what_the_engine_logged(
    program: OrderProgram, engine: str
) -> None:
    assert run_in_python(program, engine) == _RECORDINGS.programs[program.name].logs[engine]
