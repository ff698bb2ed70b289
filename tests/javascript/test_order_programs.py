"""Every order program in JavaScript, run by our engine, logs what real engines logged."""

from __future__ import annotations

import pytest

from tests.order.catalogue import OrderProgram, all_programs
from tests.order.recordings import Difference, Recordings, load_differences
from tests.order.run_in_javascript import run_in_javascript

_RECORDINGS = Recordings.load()
_DIFFERENCES = load_differences()


@pytest.mark.parametrize("program", all_programs(), ids=lambda program: program.name)
def test_our_engine_logs_what_the_browser_logged(program: OrderProgram) -> None:
    recorded = _RECORDINGS.programs[program.name].browser_log
    # Where the language decides and an engine has it otherwise, both of our languages follow it.
    deliberate = _DIFFERENCES.get(program.name, Difference()).python_log
    assert run_in_javascript(program) == (recorded if deliberate is None else deliberate)
