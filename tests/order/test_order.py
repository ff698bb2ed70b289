"""Every order program in Python logs what real engines logged for its JavaScript."""

from __future__ import annotations

import pytest

from tests.order.catalogue import OrderProgram, all_programs, program_names
from tests.order.recordings import Difference, Recordings, load_differences
from tests.order.run_in_python import run_in_python

_PROGRAMS = all_programs()
_RECORDINGS = Recordings.load()
_DIFFERENCES = load_differences()

_each_program = pytest.mark.parametrize("program", _PROGRAMS, ids=lambda program: program.name)


@_each_program
def test_python_logs_what_the_browser_logged(program: OrderProgram) -> None:
    recorded = _RECORDINGS.programs[program.name].browser_log
    deliberate = _DIFFERENCES.get(program.name, Difference()).python_log
    assert run_in_python(program) == (recorded if deliberate is None else deliberate)


@_each_program
def test_recording_is_of_this_code_and_of_every_engine(program: OrderProgram) -> None:
    recording = _RECORDINGS.programs[program.name]
    assert recording.fingerprint == program.fingerprint, "its JavaScript changed: record it again"
    assert set(recording.logs) == set(program.engines)


@_each_program
def test_both_languages_state_the_same_rule(program: OrderProgram) -> None:
    docstring = program.python_path.read_text(encoding="utf-8").split('"""')[1]
    assert " ".join(docstring.split()) == program.rule


@_each_program
def test_engines_differ_only_for_a_stated_reason(program: OrderProgram) -> None:
    reason = _DIFFERENCES.get(program.name, Difference()).engines
    assert _RECORDINGS.programs[program.name].engines_differ == (reason is not None)


def test_every_program_is_there_in_both_languages_and_recorded() -> None:
    assert program_names(".js") == program_names(".py") == set(_RECORDINGS.programs)


def test_every_difference_is_of_a_program_and_is_one() -> None:
    assert set(_DIFFERENCES) <= program_names(".js")
    for name, difference in _DIFFERENCES.items():
        assert difference.engines or difference.python, f"{name}: an entry without a reason"
        assert (difference.python is None) == (difference.python_log is None), name
        assert difference.python_log != _RECORDINGS.programs[name].browser_log, name
