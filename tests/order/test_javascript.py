"""The JavaScript of every order program, run by our engine, logs what the browser logged.

Where Python's log is another on purpose, because V8 departs from the specification, so is this one.
"""

from __future__ import annotations

import pytest

from tests.order.catalogue import OrderProgram, all_programs
from tests.order.recordings import Difference, Recordings, load_differences
from tests.order.run_in_javascript import run_in_javascript

_RECORDINGS = Recordings.load()
_DIFFERENCES = load_differences()


@pytest.mark.parametrize("program", all_programs(), ids=lambda program: program.name)
def test_the_engine_logs_what_the_browser_logged(program: OrderProgram) -> None:
    recorded = _RECORDINGS.programs[program.name].browser_log
    deliberate = _DIFFERENCES.get(program.name, Difference()).python_log
    assert run_in_javascript(program) == (recorded if deliberate is None else deliberate)
