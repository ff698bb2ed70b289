"""The JavaScript of every order program, run by our engine, logs what the browser logged."""

from __future__ import annotations

import pytest

from tests.order.catalogue import OrderProgram, all_programs
from tests.order.recordings import Recordings
from tests.order.run_in_javascript import run_in_javascript

_RECORDINGS = Recordings.load()


@pytest.mark.parametrize("program", all_programs(), ids=lambda program: program.name)
def test_the_engine_logs_what_the_browser_logged(program: OrderProgram) -> None:
    assert run_in_javascript(program) == _RECORDINGS.programs[program.name].browser_log
